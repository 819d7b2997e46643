import type { Meaning } from '../decode/meaning.ts'
import { tickerOf } from '../decode/ticker-of.ts'
import type { WordlessReview } from '../review/review.ts'
import { accountOfReview } from './account-of-review.ts'
import { describeAct } from './act-words.ts'
import type { Lexicon } from './lexicon.ts'
import { namedFunction } from './named-function.ts'
import type { Speaker } from './speaker.ts'
import { standardWords } from './standard-words.ts'

/** What the request does, in a line: the act where there is just one, else the kind of request. */
export function writeTitle(review: WordlessReview, speak: Speaker, lexicon: Lexicon): string {
  const { meaning } = review
  const { requests } = lexicon
  const only = onlyAct(meaning)
  if (only) return describeAct(only, accountOfReview(review), speak, lexicon)
  const standard = standardWords(review, lexicon)
  if (standard) return standard.title
  if (meaning.kind === 'batch' || meaning.calls.length > 1) return requests.batchTitle(meaning.calls.length)
  const name = meaning.kind === 'contract-call' ? tickerOf(namedFunction(meaning)?.name ?? '') : null
  return name ? requests.callTitle(name) : requests.titles[meaning.kind]
}

function onlyAct({ acts, calls }: Meaning): Meaning['acts'][number] | undefined {
  const [first, ...others] = acts.filter(({ kind }) => kind !== 'order')
  return others.length === 0 && calls.length === 0 ? first : undefined
}
