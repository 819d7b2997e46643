import { z } from 'zod'
import { findChain } from '../facts/chain.ts'
import type { Address } from '../facts/hex.ts'
import type { Provenance } from '../facts/provenance.ts'
import { addressSchema } from '../facts/schemas.ts'
import type { Scope } from './scope.ts'

/** More of a symbol than is ever shown. */
const MAX_SYMBOL = 64

const tokenSchema = z.object({ symbol: z.string().min(1), decimals: z.number().int().min(0).max(77) }).nullable()
const alikeSchema = z.array(z.object({ address: addressSchema, symbol: z.string(), name: z.string() }))

/** A token as the packaged list has it. */
export interface ListedToken {
  readonly symbol: string
  readonly decimals: number
  readonly provenance: Provenance
}

/** Null where the list does not have the token, undefined where that is not known. */
export function readListedToken(scope: Scope, token: Address): ListedToken | null | undefined {
  const answer = scope.look({ kind: 'token', chainId: scope.context.chainId, address: token })
  if (!answer?.ok) return undefined
  const { data } = tokenSchema.safeParse(answer.json)
  return data && { symbol: data.symbol, decimals: data.decimals, provenance: answer.provenance }
}

/**
 * For what a token that is not listed could be mistaken by its symbol, with a fact `looks-like` of it: a listed token,
 * or (address null) the chain's own coin.
 */
export function readLookAlike(
  scope: Scope,
  token: Address,
  symbol: string,
): { readonly symbol: string; readonly address: Address | null } | undefined {
  const { chainId } = scope.context
  const answer = scope.look({ kind: 'symbol', chainId, symbol: symbol.slice(0, MAX_SYMBOL) })
  const coin = findChain(chainId)?.coin
  const id = `token.${token}.looks-like`
  if (coin !== undefined && symbol.trim().toUpperCase() === coin) {
    const value = { address: null, symbol: coin }
    scope.addFact({ id, kind: 'token-looks-like', value, provenance: 'computed' })
    return value
  }
  if (!answer?.ok) return undefined
  const other = alikeSchema.safeParse(answer.json).data?.find(({ address }) => address !== token)
  if (other === undefined) return undefined
  const value = { address: other.address, symbol: other.symbol }
  scope.addFact({ id, kind: 'token-looks-like', value, provenance: answer.provenance })
  return value
}
