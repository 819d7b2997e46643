import type { Address } from '../../facts/hex.ts'
import { readToken, type TokenInfo } from '../token.ts'
import { visibleText } from '../visible-text.ts'
import type { Source } from './source.ts'

/** A token as it is called anywhere; one that nobody names, and is the described contract, as its descriptor says. */
export function describeToken({ scope, descriptor, container }: Source, chainId: number, token: Address): TokenInfo {
  const said = readToken(scope, token, chainId)
  const isDescribed = token === container.to && chainId === container.chainId
  const claimed = isDescribed && said.symbol === null && said.decimals === null ? descriptor.metadata?.token : undefined
  if (claimed === undefined) return said
  return { symbol: visibleText(claimed.ticker, 24), decimals: claimed.decimals, factIds: [] }
}
