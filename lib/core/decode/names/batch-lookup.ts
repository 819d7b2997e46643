import { decodeFunctionData, encodeFunctionResult, parseAbi } from 'viem/utils'
import { canonicalHex, type Hex } from '../../facts/hex.ts'
import type { OffchainLookup } from './offchain-lookup.ts'

/** The batch gateway that ENS’s Universal Resolver asks where a resolver can’t be asked straight (ENSIP-21). */
const BATCH = parseAbi([
  'function query((address sender, string[] urls, bytes data)[] queries) view returns (bool[] failures, bytes[] responses)',
])

/** ENSIP-21’s mark that the batch is taken apart by whoever asks, so that no host in between learns of it. */
export const LOCAL_BATCH = 'x-batch-gateway:true'

const MAX_QUERIES = 4

/** One question for a host. */
export type GatewayQuestion = Pick<OffchainLookup, 'sender' | 'urls' | 'callData'>

/** What is to be asked of hosts for a lookup; null where it is a batch that can’t be read. */
export function questionsOf(lookup: OffchainLookup): readonly GatewayQuestion[] | null {
  if (!lookup.urls.includes(LOCAL_BATCH)) return [lookup]
  try {
    const [queries] = decodeFunctionData({ abi: BATCH, data: lookup.callData }).args
    if (queries.length > MAX_QUERIES) return null
    return queries.map(({ sender, urls, data }) => ({ sender: canonicalHex(sender), urls, callData: data }))
  } catch {
    return null
  }
}

/** What hosts answered to the questions, in their order, as the contract wants it. */
export function responseTo(lookup: OffchainLookup, answers: readonly Hex[]): Hex {
  const [only] = answers
  if (!lookup.urls.includes(LOCAL_BATCH)) return only ?? '0x'
  return encodeFunctionResult({
    abi: BATCH,
    functionName: 'query',
    result: [answers.map(() => false), answers],
  })
}
