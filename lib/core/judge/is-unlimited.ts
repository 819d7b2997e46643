import { toFunctionSelector } from 'viem'
import { type Known, needKey } from '../facts/need.ts'
import type { Grant } from './grants.ts'
import { isEverything } from './is-everything.ts'

const TOTAL_SUPPLY = toFunctionSelector('totalSupply()')

/**
 * Whether a grant lets the spender take everything of a token, now and later: an amount that stands for everything, or,
 * where the token's supply happens to be known, more than all of it.
 */
export function isUnlimited(grant: Pick<Grant, 'scope' | 'amount' | 'token'>, known: Known): boolean {
  if (grant.scope !== 'amount') return false
  if (isEverything(grant.amount)) return true
  const supply = known.get(needKey({ kind: 'view-call', to: grant.token, data: TOTAL_SUPPLY }))
  if (!supply?.ok || supply.value.length !== 66) return false
  const total = BigInt(supply.value)
  return total > 0n && BigInt(grant.amount) > total
}
