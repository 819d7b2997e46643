import { isRecord } from '../facts/is-record.ts'
import type { WordlessReview } from '../review/review.ts'
import { inlineForeign } from './foreign-text.ts'

/** More of a name would crowd its address out of the line. */
const MAX_LENGTH = 48

const NAME = /^name\.(0x[0-9a-f]{40})\.(label|ens)$/

/**
 * What addresses are called, from facts `name.<address>.label` (the user’s own book, known contracts) and, where there
 * is none, `name.<address>.ens`, if it is written as names must be.
 */
export function addressNames(facts: WordlessReview['facts']): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { id, value } of facts) {
    const [, address, what] = NAME.exec(id) ?? []
    if (address === undefined || !isRecord(value) || typeof value.name !== 'string') continue
    if (what === 'ens' && (value.proper !== true || names.has(address))) continue
    const name = inlineForeign(value.name)
    names.set(address, name.length > MAX_LENGTH ? `${name.slice(0, MAX_LENGTH)}…` : name)
  }
  return names
}
