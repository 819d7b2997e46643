import { toFunctionSelector } from 'viem'
import type { Address } from '../facts/hex.ts'
import { answerOf, type ChainNeed, type Known } from '../facts/need.ts'

const TOTAL_SUPPLY = toFunctionSelector('totalSupply()')

/** How much there is of a token, by its own word; null where it did not say or is not asked yet. */
export function readSupply(token: Address, known: Known): { readonly total: bigint | null; readonly need: ChainNeed } {
  const need: ChainNeed = { kind: 'view-call', to: token, data: TOTAL_SUPPLY }
  const answer = answerOf(known, need)
  return { total: answer?.ok && answer.value.length === 66 ? BigInt(answer.value) : null, need }
}
