import type { WordlessReview } from '../review/review.ts'

/** What a token says of itself. Hostile: a token may claim any name. */
export interface TokenName {
  readonly symbol: string
  readonly decimals?: number
}

/** The tokens' own names by address, from facts `token.<address>`. */
export function tokenNames(facts: WordlessReview['facts']): ReadonlyMap<string, TokenName> {
  return new Map(
    facts.flatMap(({ kind, id, value }) => {
      if (kind !== 'token' || typeof value !== 'object' || value === null || Array.isArray(value)) return []
      const { symbol, decimals } = value
      const named: TokenName = {
        symbol: typeof symbol === 'string' ? symbol : '',
        ...(typeof decimals === 'number' ? { decimals } : {}),
      }
      return [[id.slice('token.'.length), named] as const]
    }),
  )
}
