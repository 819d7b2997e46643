import type { WordlessReview } from '../review/review.ts'

/** Whose request it is: who sends what would be run; null where nothing was run. */
export function accountOfReview({ simulation }: Pick<WordlessReview, 'simulation'>): string | null {
  return simulation[0]?.steps[0]?.from ?? null
}
