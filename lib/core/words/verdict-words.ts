import type { Verdict } from '../judge/verdict.ts'
import type { Review } from '../review/review.ts'
import type { Locale } from './locale.ts'
import { readHeader } from './read-header.ts'
import { screenLexiconOf } from './screen-lexicon-of.ts'

/** The verdict in a word, and the line beneath it: the worst that was found, or on whose word nothing was. */
export function describeVerdict(review: Review, locale: Locale): { readonly word: string; readonly line: string } {
  return { word: verdictWord(review.verdict, locale), line: verdictLine(review, locale) }
}

export function verdictWord(verdict: Verdict, locale: Locale): string {
  return screenLexiconOf(locale).verdicts.words[verdict]
}

function verdictLine({ verdict, complete, findings, unchecked, facts }: Review, locale: Locale): string {
  const { verdicts, stages } = screenLexiconOf(locale)
  const weighty = findings.filter(({ severity }) => severity !== 'info')
  const worst = weighty.find(({ severity }) => severity === verdict) ?? weighty[0]
  if (worst) return verdicts.found(worst.name ?? worst.code, weighty.length - 1)
  if (unchecked.length > 0) {
    return verdicts.notAllChecked([...new Set(unchecked.map(({ stage }) => stages[stage] ?? stage))])
  }
  if (!complete) return verdicts.stillChecking
  const accepted = findings.filter(({ acceptedUntil }) => acceptedUntil !== undefined).length
  const host = readHeader(facts)?.onTheWordOf
  if (accepted > 0) return verdicts.nothingElse(accepted, host)
  return host === undefined ? verdicts.nothingFound : verdicts.nothingFoundOnTheWordOf(host)
}
