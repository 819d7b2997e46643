import type { Json } from '../../facts/json.ts'
import type { Execution } from '../../simulate/execution.ts'
import type { Finding } from '../finding.ts'
import { lackOfCoins } from '../lack-of-coins.ts'
import { lackOfGas } from '../lack-of-gas.ts'
import { nonceGapOf } from '../nonce-gap-of.ts'
import type { Evidence, Rule } from '../rule.ts'

/** What a contract gives as its reason is its own text: only so much of it is passed on. */
const MAX_REASON_LENGTH = 200

/**
 * The run failed: the network would take its fee and do nothing, or never take the transaction at all. What is wrong with
 * the balance, the gas or the nonce alone is said by the rules for these.
 */
export const transactionReverts: Rule = {
  code: 'transaction-reverts',
  judge: (evidence) => ({
    result: failedRun(evidence).flatMap((execution, step, all): readonly Finding[] => {
      if (execution.status === 'success' || execution.takenBack === true || isSaidElsewhere(execution)) return []
      const { facts, request } = evidence
      const isWhole = request.kind === 'batch' && request.atomic
      const params = { ...paramsOf(execution, step, all.length), ...(all.length > 1 ? { isWhole } : {}) }
      const factIds = facts.filter(({ kind }) => kind === 'header').map(({ id }) => id)
      return [{ code: 'transaction-reverts', severity: 'caution', params, factIds }]
    }),
    needs: [],
  }),
}

/** What fails even with the wallet's own terms fails by itself. */
function failedRun(evidence: Evidence): readonly Execution[] {
  const { executions, asNamed } = evidence
  if (asNamed === undefined || executions?.some(({ status }) => status !== 'success')) return executions ?? []
  return lackOfGas(evidence) === null ? asNamed : []
}

function isSaidElsewhere(execution: Execution): boolean {
  return lackOfCoins(execution) !== null || nonceGapOf(execution) !== null
}

function paramsOf(execution: Execution, step: number, steps: number): { readonly [name: string]: Json } {
  const contractSays = execution.callTree?.revertReason
  return {
    status: execution.status,
    ...(execution.reason === undefined ? {} : { reason: execution.reason.slice(0, MAX_REASON_LENGTH) }),
    ...(contractSays === undefined ? {} : { contractSays: contractSays.slice(0, MAX_REASON_LENGTH) }),
    ...(steps > 1 ? { step: step + 1, steps } : {}),
  }
}
