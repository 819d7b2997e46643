import type { ReviewItem } from '../../bridge/contracts/review-messages.ts'
import type { Review } from '../../core/review/review.ts'
import { describeAssets, describeGrants } from '../../core/words/asset-words.ts'
import type { Locale } from '../../core/words/locale.ts'
import { reviewLabels } from '../../core/words/review-labels.ts'
import type { Changes } from '../components/change-list.tsx'
import { signedGrants } from './signed-grants.ts'

export interface ChangesView {
  readonly gives: Changes
  readonly gets: Changes
  readonly grants: Changes
}

/** What is run to know what changes. */
const RUNNING = new Set<string>(['state', 'simulation'])

/**
 * What changes in the account, or that it is being worked out, or that it is not known; null where nothing that was
 * asked could change anything on a chain.
 */
export function viewChanges(review: Review, pending: ReviewItem['pending'], locale: Locale): ChangesView | null {
  const labels = reviewLabels(locale)
  const running = pending.some((stage) => RUNNING.has(stage))
  const unknown = review.unchecked.some(({ stage }) => RUNNING.has(stage))
  const signed = review.effects ? [] : signedGrants(review, locale)
  if (!review.effects && !running && !unknown && signed.length === 0) return null

  const { gives, gets } = describeAssets(review, locale)
  const grants = describeGrants(review, locale).map(({ text, spender }) => ({ text, address: spender }))
  const changes = (lines: Changes['lines'], none: string): Changes => ({
    lines,
    none: review.effects || !unknown ? none : labels.notKnown,
    ...(running && !review.effects ? { pending: labels.running } : {}),
  })
  const assets = (lines: typeof gives) => lines.map(({ text, token }) => ({ text, address: token }))
  return {
    gives: changes(assets(gives), labels.givesNothing),
    gets: changes(assets(gets), labels.getsNothing),
    grants: changes([...grants, ...signed], labels.grantsNothing),
  }
}
