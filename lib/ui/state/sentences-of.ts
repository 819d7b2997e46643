import type { Review } from '../../core/review/review.ts'
import { describeAssets, describeGrants } from '../../core/words/asset-words.ts'
import type { Locale } from '../../core/words/locale.ts'
import { screenLexiconOf } from '../../core/words/screen-lexicon-of.ts'
import { describeUnchecked } from '../../core/words/unchecked-words.ts'

/** The summary, without what stands below it: the title again, what changes, what was not checked. */
export function sentencesOf(review: Review, running: boolean, locale: Locale): readonly string[] {
  const { requests } = screenLexiconOf(locale)
  const { gives, gets } = describeAssets(review, locale)
  const texts = (lines: readonly { readonly text: string }[]) => lines.map(({ text }) => text)
  const saidElsewhere = new Set([
    `${review.title}.`,
    requests.gives(texts(gives)),
    requests.gets(texts(gets)),
    requests.leavesBehind(texts(describeGrants(review, locale))),
    ...review.unchecked.map(({ stage, reason }) => describeUnchecked({ stage, reason }, locale).sentence),
    ...(running ? [requests.fromBytes] : []),
  ])
  return review.summary.filter((sentence) => !saidElsewhere.has(sentence))
}
