import { type Address, isAddress } from '../facts/hex.ts'
import { accountOf } from './account-of.ts'
import { actorsOf } from './actors.ts'
import type { Evidence } from './rule.ts'

/** The account, and the contracts that this request makes act for it: Safes and smart accounts. */
export function ownAccounts(evidence: Evidence): ReadonlySet<Address> {
  const account = accountOf(evidence.request, evidence.context)
  return new Set([account, ...actorsOf(evidence).map((actor) => actor.account)].filter(isAddress))
}
