import type { WordlessReview } from '../review/review.ts'

/** What a token says of itself. Hostile: a token may claim any name. */
export interface TokenName {
  readonly symbol?: string
  readonly decimals?: number
}

const NAME = /^token\.(0x[0-9a-f]{40})\.(symbol|decimals)$/

/** The tokens' own names by address, from facts `token.<address>.symbol` and `token.<address>.decimals`. */
export function tokenNames(facts: WordlessReview['facts']): ReadonlyMap<string, TokenName> {
  const names = new Map<string, TokenName>()
  for (const { id, value } of facts) {
    const [, address, what] = NAME.exec(id) ?? []
    if (address === undefined) continue
    const known = names.get(address) ?? {}
    if (what === 'symbol' && typeof value === 'string') names.set(address, { ...known, symbol: value })
    if (what === 'decimals' && typeof value === 'number') names.set(address, { ...known, decimals: value })
  }
  return names
}
