import { toFunctionSelector } from 'viem'
import type { Address } from '../facts/hex.ts'
import { answerOf, type ChainNeed, type Known } from '../facts/need.ts'

const GET_THRESHOLD = toFunctionSelector('getThreshold()')

/** How many owners of a Safe must sign; null where it did not say or is not asked yet. */
export function readThreshold(
  safe: Address,
  known: Known,
): { readonly threshold: bigint | null; readonly need: ChainNeed } {
  const need: ChainNeed = { kind: 'view-call', to: safe, data: GET_THRESHOLD }
  const answer = answerOf(known, need)
  return { threshold: answer?.ok && answer.value.length === 66 ? BigInt(answer.value) : null, need }
}
