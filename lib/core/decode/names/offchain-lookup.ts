import { concatHex, decodeErrorResult, encodeAbiParameters, parseAbi } from 'viem/utils'
import { type Address, canonicalHex, type Hex } from '../../facts/hex.ts'

const ERROR = parseAbi([
  'error OffchainLookup(address sender, string[] urls, bytes callData, bytes4 callbackFunction, bytes extraData)',
])
/** So much of a refusal is read, in characters of hex. */
const MAX_CHARS = 131_072

/** What a contract wants asked of a host before it goes on (ERC-3668). All of it is the contract’s word. */
export interface OffchainLookup {
  readonly sender: Address
  /** With places for `{sender}` and `{data}`; one is enough to answer. */
  readonly urls: readonly string[]
  readonly callData: Hex
  /** The selector of the function of `sender` that takes the answer. */
  readonly callbackFunction: Hex
  readonly extraData: Hex
}

/** The lookup that a contract’s refusal asks for; null where it is another refusal. */
export function readOffchainLookup(refusal: Hex): OffchainLookup | null {
  if (refusal.length > MAX_CHARS) return null
  try {
    const { args } = decodeErrorResult({ abi: ERROR, data: refusal })
    const [sender, urls, callData, callbackFunction, extraData] = args
    return { sender: canonicalHex(sender), urls, callData, callbackFunction, extraData }
  } catch {
    return null
  }
}

/** The call that gives the contract what the host answered. */
export function callbackOf({ callbackFunction, extraData }: OffchainLookup, response: Hex): Hex {
  return concatHex([
    callbackFunction,
    encodeAbiParameters([{ type: 'bytes' }, { type: 'bytes' }], [response, extraData]),
  ])
}
