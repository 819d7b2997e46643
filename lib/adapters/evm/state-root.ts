import { createMPT } from '@ethereumjs/mpt'
import { bigIntToUnpaddedBytes, bytesToHex, hexToBytes, unpadBytes } from '@ethereumjs/util'
import { keccak256, toRlp } from 'viem'
import type { Address, Hex } from '../../core/facts/hex.ts'
import type { HeldAccount } from './held-account.ts'
import type { JournaledState } from './journaled-state.ts'

/** The Merkle-Patricia root of a complete state. */
export async function stateRoot(state: JournaledState): Promise<Hex> {
  const entries: [Address, Uint8Array][] = []
  for (const [address, account, slots] of state.all()) entries.push([address, await accountBody(account, slots)])
  return rootOf(entries)
}

/** The hash that state tests give for surviving logs: of the RLP of `[address, topics, data]` of each. */
export function logsHash(logs: readonly { address: Hex; topics: readonly Hex[]; data: Hex }[]): Hex {
  return keccak256(toRlp(logs.map(({ address, topics, data }) => [address, [...topics], data])))
}

async function accountBody({ nonce, balance, codeHash }: HeldAccount, slots: ReadonlyMap<Hex, Uint8Array>) {
  const words: [Hex, Uint8Array][] = []
  for (const [slot, word] of slots) {
    const value = unpadBytes(word)
    if (value.length > 0) words.push([slot, toRlp(value, 'bytes')])
  }
  const root = hexToBytes(await rootOf(words))
  return toRlp([bigIntToUnpaddedBytes(nonce), bigIntToUnpaddedBytes(balance), root, codeHash], 'bytes')
}

async function rootOf(entries: readonly (readonly [Hex, Uint8Array])[]): Promise<Hex> {
  const trie = await createMPT({ useKeyHashing: true })
  for (const [key, value] of entries) await trie.put(hexToBytes(key), value)
  return bytesToHex(trie.root())
}
