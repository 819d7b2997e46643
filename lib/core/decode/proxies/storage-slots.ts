import { keccak256, numberToHex, stringToHex } from 'viem/utils'
import type { Hex } from '../../facts/hex.ts'

const hash = (text: string) => BigInt(keccak256(stringToHex(text)))
const word = (value: bigint): Hex => numberToHex(value, { size: 32 })

/** A storage slot in which a kind of proxy keeps the address of its code; `marks` are words that its own code holds. */
export interface ProxySlot {
  readonly how: 'eip1967' | 'eip1967-beacon' | 'eip1822' | 'zos'
  readonly slot: Hex
  readonly marks: readonly Hex[]
}

function minusOne(how: ProxySlot['how'], text: string): ProxySlot {
  const preimage = hash(text)
  // Compilers may keep the hash in the code and subtract when it runs.
  return { how, slot: word(preimage - 1n), marks: [word(preimage - 1n), word(preimage)] }
}

function plain(how: ProxySlot['how'], text: string): ProxySlot {
  return { how, slot: word(hash(text)), marks: [word(hash(text))] }
}

/** EIP-1967, EIP-1822, and OpenZeppelin’s proxies from before them; in the order in which they are believed. */
export const PROXY_SLOTS: readonly ProxySlot[] = [
  minusOne('eip1967', 'eip1967.proxy.implementation'),
  minusOne('eip1967-beacon', 'eip1967.proxy.beacon'),
  plain('eip1822', 'PROXIABLE'),
  plain('zos', 'org.zeppelinos.proxy.implementation'),
]

/** What the code of a diamond (EIP-2535) as its reference has it holds: the place of its table of functions. */
export const DIAMOND_MARK: Hex = word(hash('diamond.standard.diamond.storage'))
