import { findChain } from '../facts/chain.ts'
import type { WordlessReview } from '../review/review.ts'

/** A chain by its name and number: `Ethereum (1)`; by its number alone where it is not known here. */
export function describeChain(chainId: number): string {
  const chain = findChain(chainId)
  return chain ? `${chain.name} (${chainId})` : String(chainId)
}

/** The chain that a review is about, from its fact of kind `chain`; null where none says so. */
export function chainIdOf(facts: WordlessReview['facts']): number | null {
  const value = facts.find(({ kind }) => kind === 'chain')?.value
  return typeof value === 'number' ? value : null
}

/** The coin of the chain that a review is about; null where the chain is not known here. */
export function coinOf(facts: WordlessReview['facts']): { readonly symbol: string; readonly decimals: number } | null {
  const chain = findChain(chainIdOf(facts) ?? -1)
  return chain ? { symbol: chain.coin, decimals: chain.decimals } : null
}
