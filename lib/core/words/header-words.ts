import { isRecord } from '../facts/is-record.ts'
import type { WordlessReview } from '../review/review.ts'
import { endpoints } from './endpoints.en.ts'
import { inlineForeign } from './foreign-text.ts'

/** Endpoints can fail in ever new words; so many are said, the rest is counted. */
const MOST = 3

/** What the header's fact says beyond the block: on whose word the state is, and what endpoints could not do. */
export function headerSentences({ facts }: Pick<WordlessReview, 'facts'>): string[] {
  const value = facts.find(({ kind }) => kind === 'header')?.value
  if (!isRecord(value)) return []
  const { host, stateOnWord, workarounds } = value
  const all = Array.isArray(workarounds) ? workarounds.filter((each) => typeof each === 'string') : []
  return [
    ...(stateOnWord === true && typeof host === 'string' ? [endpoints.stateOnWord(inlineForeign(host))] : []),
    ...all.slice(0, MOST).map((what) => endpoints.workaround(inlineForeign(what).replace(/\.$/, ''))),
    ...(all.length > MOST ? [endpoints.moreWorkarounds(all.length - MOST)] : []),
  ]
}
