import { handoversOf } from './handovers.ts'
import { placedActs } from './placed-acts.ts'
import type { Evidence } from './rule.ts'
import { stakesOf } from './stakes.ts'

/**
 * Whether a request gives, lets others take, or hands over control of anything, as far as can be told: a transaction that
 * did not run, and what is signed or granted blind, may. Taking a permission back puts nothing at stake.
 */
export function isAtStake(evidence: Evidence): boolean {
  const { request, effects } = evidence
  if (request.kind === 'blind-hash' || (request.kind === 'permission' && request.grants !== undefined)) return true
  const isSent = request.kind === 'transaction' || request.kind === 'batch' || request.kind === 'raw-transaction'
  if (isSent && effects === null) return true
  const acts = placedActs(evidence.meaning).map(({ act }) => act)
  const isMore = acts.some((act) => act.kind !== 'approve' || act.change !== 'set' || BigInt(act.amount) > 0n)
  return isMore || stakesOf(evidence).length > 0 || handoversOf(evidence).length > 0
}
