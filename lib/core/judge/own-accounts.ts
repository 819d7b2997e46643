import { type Address, isAddress } from '../facts/hex.ts'
import { accountOf } from './account-of.ts'
import { partsOf } from './placed-acts.ts'
import type { Evidence } from './rule.ts'

/** The account, and the contracts that this request makes act for it: Safes and smart accounts. */
export function ownAccounts({ request, context, meaning, facts }: Evidence): ReadonlySet<Address> {
  const account = accountOf(request, context)
  const isSafeTx = facts.some(({ kind, value }) => kind === 'standard' && value === 'safe-tx')
  const signedFor = meaning.fields.find(({ path }) => path === '@.domain.verifyingContract')?.raw
  const acting = partsOf(meaning).flatMap(({ meaning: { kind, to, function: fn } }) =>
    kind === 'user-operation' || fn?.name.startsWith('execTransaction') === true ? [to] : [],
  )
  return new Set([account, ...(isSafeTx ? [signedFor] : []), ...acting].filter(isAddress))
}
