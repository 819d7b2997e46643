import type { Address } from '../facts/hex.ts'
import { accountOf } from './account-of.ts'
import { type Actor, actorsOf } from './actors.ts'
import type { Evidence, SignedRun } from './rule.ts'

/** A request may make any number of contracts act: so many are looked at. */
const MAX_ACTORS = 32

/** A request as it looks to one account whose assets are at stake. */
export interface Standpoint {
  readonly account: Address
  /** `acts`: it makes the calls itself; `gives`: others take from it by its signature. */
  readonly how: 'acts' | 'gives'
  readonly evidence: Evidence
}

/**
 * Whose assets are at stake besides what the request itself moves of its account's: those of a Safe or a smart account
 * that it makes act, as if that sent the calls itself, and what the account's signature lets others take.
 */
export function standpointsOf(evidence: Evidence): readonly Standpoint[] {
  const actors = actorsOf(evidence).slice(0, MAX_ACTORS)
  const runs = evidence.signedRuns ?? []
  const acting = actors.map((actor) => actingAs(actor, evidence))
  const given = runs
    .filter(({ account }) => !actors.some((actor) => actor.account === account))
    .map((run): Standpoint => ({ account: run.account, how: 'gives', evidence: { ...evidence, ...runOf(run) } }))
  return [...acting, ...given]
}

function actingAs({ account, calls }: Actor, evidence: Evidence): Standpoint {
  const { request, context, meaning, facts, effects, executions, signedRuns = [] } = evidence
  const user = accountOf(request, context)
  const own = signedRuns.find((run) => run.account === account) ?? signedRuns[0]
  const { method } = request
  const ran = own ?? (effects !== null && executions !== null ? { account, effects, executions } : null)
  return {
    account,
    how: 'acts',
    evidence: {
      request: { kind: 'batch', method, from: account, chainId: context.chainId, atomic: true, calls: [] },
      context,
      meaning: { kind: 'batch', path: meaning.path, fields: [], acts: [], calls: [...calls] },
      facts,
      ...(user === null ? {} : { actsFor: user }),
      ...(ran === null ? { effects: null, executions: null } : runOf({ ...ran, account })),
    },
  }
}

/** Another pays the fee, and what logs claim is asked of one account alone. */
function runOf({ account, effects, executions }: SignedRun): Pick<Evidence, 'effects' | 'executions'> {
  const claimed = (effects.claimed ?? []).filter(({ owner }) => owner === account)
  return { effects: { ...effects, fee: '0', claimed }, executions }
}
