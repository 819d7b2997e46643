import type { WordlessReview } from '../review/review.ts'

/** Whose request it is: who sends what would be run, else whom the request or the wallet names; null where nobody is. */
export function accountOfReview({ simulation, facts }: Pick<WordlessReview, 'simulation' | 'facts'>): string | null {
  const named = facts.find(({ kind }) => kind === 'account')?.value
  return simulation.find(({ name }) => name === 'asked')?.steps[0]?.from ?? (typeof named === 'string' ? named : null)
}
