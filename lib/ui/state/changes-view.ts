import type { ReviewItem } from '../../bridge/contracts/review-messages.ts'
import type { Review } from '../../core/review/review.ts'
import { describeAssets, describeGrants } from '../../core/words/asset-words.ts'
import type { Locale } from '../../core/words/locale.ts'
import { reviewLabels } from '../../core/words/review-labels.ts'
import type { Changes } from '../components/change-list.tsx'
import { signedGrants } from './signed-grants.ts'

export interface ChangesView {
  /** Absent for a signature: nothing moves by it alone. */
  readonly assets: { readonly gives: Changes; readonly gets: Changes } | null
  readonly grants: Changes
}

/**
 * What changes in the account, or that it is being worked out, or that it is not known; null where nothing that was
 * asked could change anything on a chain.
 */
export function viewChanges(review: Review, pending: ReviewItem['pending'], locale: Locale): ChangesView | null {
  const labels = reviewLabels(locale)
  const signed = signedGrants(review, locale)
  if (signed.length > 0) return { assets: null, grants: { lines: signed, none: labels.grantsNothing } }
  const running = !review.effects && pending.includes('simulation')
  const unknown = !review.effects && review.unchecked.some(({ stage }) => stage === 'simulation')
  if (!review.effects && !running && !unknown) return null

  const changes = (lines: Changes['lines'], none: string): Changes => ({
    lines,
    none: unknown ? labels.notKnown : none,
    ...(running ? { pending: labels.running } : {}),
  })
  const { gives, gets } = describeAssets(review, locale)
  const grants = describeGrants(review, locale).map(({ text, spender }) => ({ text, address: spender }))
  const held = (lines: typeof gives) => lines.map(({ text, token }) => ({ text, address: token }))
  return {
    assets: { gives: changes(held(gives), labels.givesNothing), gets: changes(held(gets), labels.getsNothing) },
    grants: changes(grants, labels.grantsNothing),
  }
}
