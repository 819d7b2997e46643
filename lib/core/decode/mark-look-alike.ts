import { z } from 'zod'
import { findChain } from '../facts/chain.ts'
import type { Address } from '../facts/hex.ts'
import type { Provenance } from '../facts/provenance.ts'
import { addressSchema } from '../facts/schemas.ts'
import type { Scope } from './scope.ts'
import { visibleText } from './visible-text.ts'

/** More of a symbol than is ever shown. */
const MAX_SYMBOL = 64
const MAX_SHOWN = 24

const alikeSchema = z.array(z.object({ address: addressSchema, symbol: z.string(), name: z.string() }))

/**
 * What stands behind the name of a token that is not listed where its symbol looks like that of a listed one, or of the
 * chain's own coin: ` (not the listed USDC)`, with a fact `<key>.looks-like`. Empty where it looks like none.
 */
export function markLookAlike(scope: Scope, key: string, token: Address, symbol: string): string {
  const other = findLookAlike(scope, token, symbol)
  if (other === undefined) return ''
  const { provenance, ...value } = other
  scope.addFact({ id: `${key}.looks-like`, kind: 'token-looks-like', value, provenance })
  return value.address === null
    ? ' (not the network’s own coin)'
    : ` (not the listed ${visibleText(value.symbol, MAX_SHOWN)})`
}

/** A listed token, or (address null) the chain's own coin. */
interface LookAlike {
  readonly symbol: string
  readonly address: Address | null
  readonly provenance: Provenance
}

function findLookAlike(scope: Scope, token: Address, symbol: string): LookAlike | undefined {
  const { chainId } = scope.context
  const answer = scope.look({ kind: 'symbol', chainId, symbol: symbol.slice(0, MAX_SYMBOL) })
  const coin = findChain(chainId)?.coin
  if (coin !== undefined && symbol.trim().toUpperCase() === coin)
    return { address: null, symbol: coin, provenance: 'computed' }
  if (!answer?.ok) return undefined
  const other = alikeSchema.safeParse(answer.json).data?.find(({ address }) => address !== token)
  return other && { address: other.address, symbol: other.symbol, provenance: answer.provenance }
}
