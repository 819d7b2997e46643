import type { Address } from '../facts/hex.ts'
import { answerOf, type ChainNeed, type Known } from '../facts/need.ts'

/** EIP-7702: code of this shape belongs to a person's account that lets another contract act for it. */
const DELEGATION = /^0xef0100[0-9a-f]{40}$/i

/** What stands at an address. `person`: no code, or only a delegation, so that whoever holds its key decides. */
export type CodeKind = 'contract' | 'person' | 'unknown'

/** Reads what stands at an address; the need stays open where it is unknown, so that the review says so. */
export function readCodeKind(address: Address, known: Known): { readonly kind: CodeKind; readonly need: ChainNeed } {
  const need: ChainNeed = { kind: 'code', address }
  const answer = answerOf(known, need)
  if (!answer?.ok) return { kind: 'unknown', need }
  return { kind: answer.value === '0x' || DELEGATION.test(answer.value) ? 'person' : 'contract', need }
}
