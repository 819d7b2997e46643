import type { Unchecked } from '../../core/judge/verdict.ts'
import type { JsonRpc } from '../chain/json-rpc.ts'
import { linkAncestors } from '../chain/link-ancestors.ts'
import type { HeaderAnswer } from './reported-header.ts'

/** How many blocks the newest blocks of two endpoints may lie apart; further, one of them does not follow the chain. */
export const MAX_BLOCKS_APART = 8

/** The newest block of one endpoint. */
export interface Tip {
  readonly rpc: JsonRpc
  readonly host: string
  /** Endpoints of one operator are one voice. */
  readonly operator: string
  readonly answer: Extract<HeaderAnswer, { ok: true }>
}

/** `alone`: there are no two operators to compare. `tip`: the newest block that all of them have. */
export type Agreement =
  | { readonly kind: 'agreed'; readonly tip: Tip }
  | { readonly kind: 'alone' }
  | { readonly kind: 'disagreed'; readonly unchecked: Omit<Unchecked, 'stage'> }

/**
 * Compares the endpoints at the oldest of their newest blocks; the others must descend from it. A block's hash covers
 * its state root. One that differs is enough to believe none: which of them is right, no count can tell. Where they lie
 * one block apart or none, nothing is asked.
 */
export async function agreeOnHeader(tips: readonly Tip[], signal: AbortSignal): Promise<Agreement> {
  const [first] = tips
  if (first === undefined || new Set(tips.map(({ operator }) => operator)).size < 2) return { kind: 'alone' }
  const lowest = tips.reduce((low, each) => (each.answer.header.number < low.answer.header.number ? each : low), first)
  const wrong = await Promise.all(tips.map((tip) => differs(tip, lowest, signal)))
  const detail = wrong.find((each) => each !== null)
  return detail
    ? { kind: 'disagreed', unchecked: { reason: 'endpoints-differ', detail } }
    : { kind: 'agreed', tip: lowest }
}

/** In which way a tip is not the other one nor its descendant; null where it is. */
async function differs({ rpc, host, answer }: Tip, lowest: Tip, signal: AbortSignal): Promise<string | null> {
  const { number } = lowest.answer.header
  const apart = answer.header.number - number
  if (apart > BigInt(MAX_BLOCKS_APART)) return `${host} is ${apart} blocks ahead of ${lowest.host}`
  const hash = apart === 0n ? answer.hash : (await linkAncestors(rpc, answer.header, [number], signal)).get(number)
  return hash === lowest.answer.hash ? null : `${host} and ${lowest.host} do not give the same block ${number}`
}
