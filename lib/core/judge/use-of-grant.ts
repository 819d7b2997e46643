import type { Act } from '../decode/meaning.ts'
import type { Address } from '../facts/hex.ts'
import { accountOf } from './account-of.ts'
import { partsOf, placedActs } from './placed-acts.ts'
import type { Evidence } from './rule.ts'

/**
 * Whether a request itself uses a permission that it gives. `unclear`: a later part of it calls the spender, but what
 * that takes is not known. Coins that are only sent to it use nothing up.
 */
export type Use = 'spent' | 'unclear' | 'unspent'

type Approval = Extract<Act, { kind: 'approve' }>

/** `place`: where the approval stands in the order of the request's parts. */
export function useOf(approval: Approval, place: number, evidence: Evidence): Use {
  const callsSpender = partsOf(evidence.meaning).some(
    ({ meaning }, later) => later > place && meaning.to === approval.spender && meaning.kind !== 'native-transfer',
  )
  if (!callsSpender) return 'unspent'
  return leavesAccount(approval, evidence) || saidToBeSpent(approval, place, evidence) ? 'spent' : 'unclear'
}

function leavesAccount({ token }: Approval, { effects, request, context }: Evidence): boolean {
  const account = accountOf(request, context)
  return (effects?.assets ?? []).some(
    (change) => change.token === token && change.owner === account && change.delta.startsWith('-'),
  )
}

function saidToBeSpent(approval: Approval, place: number, { meaning }: Evidence): boolean {
  const taken = placedActs(meaning)
    .filter((later) => later.place > place && later.meaning.to === approval.spender)
    .map(({ act }) => takenBy(act, approval.token))
    .reduce((sum, amount) => sum + amount, 0n)
  return taken > 0n && (approval.scope !== 'amount' || taken >= BigInt(approval.amount))
}

function takenBy(act: Act, token: Address): bigint {
  if (act.kind === 'swap' && act.give.token === token) return BigInt(act.give.amount ?? 0)
  if (act.kind === 'transfer' && act.token === token) return BigInt(act.amount ?? 0)
  return 0n
}
