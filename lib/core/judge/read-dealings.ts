import type { Address } from '../facts/hex.ts'
import { answerOf, type ChainNeed, type Known } from '../facts/need.ts'

/** Whether this account dealt with an address before, as remembered on this device; null while that is unknown. */
export function readDealings(
  address: Address,
  known: Known,
): { readonly dealtBefore: boolean | null; readonly need: ChainNeed } {
  const need: ChainNeed = { kind: 'memory', address }
  const answer = answerOf(known, need)
  return { dealtBefore: answer?.ok ? /[1-9a-f]/i.test(answer.value.slice(2)) : null, need }
}
