import { isRecord } from '../facts/is-record.ts'
import type { WordlessReview } from '../review/review.ts'

/** What a token is called. Hostile: a token that is on no list may claim any name. */
export interface TokenName {
  readonly symbol?: string
  readonly decimals?: number
  /** The symbol that it could be mistaken by; `coin`: of the network’s own coin. */
  readonly looksLike?: { readonly symbol: string; readonly coin: boolean }
}

const NAME = /^token\.(0x[0-9a-f]{40})\.(symbol|decimals|looks-like)$/

/** What tokens are called by address, from facts `token.<address>.symbol`, `.decimals` and `.looks-like`. */
export function tokenNames(facts: WordlessReview['facts']): ReadonlyMap<string, TokenName> {
  const names = new Map<string, TokenName>()
  for (const { id, value } of facts) {
    const [, address, what] = NAME.exec(id) ?? []
    if (address === undefined) continue
    const known = names.get(address) ?? {}
    if (what === 'symbol' && typeof value === 'string') names.set(address, { ...known, symbol: value })
    if (what === 'looks-like' && isRecord(value) && typeof value.symbol === 'string')
      names.set(address, { ...known, looksLike: { symbol: value.symbol, coin: value.address === null } })
    if (what === 'decimals' && typeof value === 'number') names.set(address, { ...known, decimals: value })
  }
  return names
}
