import type { ReviewItem } from '../../bridge/contracts/review-messages.ts'
import type { Review } from '../../core/review/review.ts'
import { accountOfReview } from '../../core/words/account-of-review.ts'
import { describeChain } from '../../core/words/chain-words.ts'
import type { Locale } from '../../core/words/locale.ts'
import { describeOutcome } from '../../core/words/outcome-words.ts'
import { type ReviewLabels, reviewLabels } from '../../core/words/review-labels.ts'
import { describeVerdict } from '../../core/words/verdict-words.ts'
import { walletShouldShow } from '../../core/words/wallet-words.ts'
import { type ChangesView, viewChanges } from './changes-view.ts'
import { lossOf } from './loss-of.ts'
import { sentencesOf } from './sentences-of.ts'
import { type ShownVerdict, shownVerdict } from './shown-verdict.ts'

/** One request as it is said on the screen: every word that does not stand on a button. */
export interface ReviewView {
  readonly verdict: ShownVerdict
  readonly word: string
  readonly line: string
  readonly chain: string
  readonly title: string | null
  readonly summary: readonly string[]
  /** Absent where the request could change nothing on a chain. */
  readonly changes: ChangesView | null
  /** What a person stands to lose, for the danger that is held down. */
  readonly loss: string
  readonly voided: string | null
  readonly walletShows: readonly { readonly label: string; readonly value: string }[]
  readonly outcome: string | null
  /** Whose account the review says it is about. */
  readonly account: string | null
}

export function viewReview(item: ReviewItem, locale: Locale): ReviewView {
  const labels = reviewLabels(locale)
  const { review } = item
  const verdict = shownVerdict(item)
  return {
    verdict,
    ...verdictWords(verdict, review, labels, locale),
    chain: item.chainId === null ? labels.noChain : describeChain(item.chainId),
    title: review?.title ?? null,
    summary: review ? sentencesOf(review, item.pending.length > 0, locale) : [],
    changes: review && viewChanges(review, item.pending, locale),
    loss: review ? lossOf(review, locale) : labels.unread,
    voided: item.voided ? labels.voided[item.voided] : null,
    walletShows: review ? walletShouldShow(review, locale) : [],
    outcome: item.outcome ? describeOutcome(item.outcome, locale) : null,
    account: item.account ?? (review && accountOfReview(review)),
  }
}

function verdictWords(verdict: ShownVerdict, review: Review | null, labels: ReviewLabels, locale: Locale) {
  if (verdict === 'checking') return { word: labels.checking, line: review ? labels.checkingLine : labels.readingLine }
  return review ? describeVerdict(review, locale) : { word: labels.unreadWord, line: labels.unreadLine }
}
