import type { Json } from '../../facts/json.ts'
import type { Execution } from '../../simulate/execution.ts'
import type { Finding } from '../finding.ts'
import { lackOfCoins } from '../lack-of-coins.ts'
import type { Rule } from '../rule.ts'

/** What a contract gives as its reason is its own text: only so much of it is passed on. */
const MAX_REASON_LENGTH = 200

/**
 * The run failed: the network would take its fee and do nothing, or never take the transaction at all. Where coins are
 * missing, `too-little-balance` says how many.
 */
export const transactionReverts: Rule = {
  code: 'transaction-reverts',
  judge: ({ executions, facts, request }) => ({
    result: (executions ?? []).flatMap((execution, step, all): readonly Finding[] => {
      if (execution.status === 'success' || execution.takenBack === true || lackOfCoins(execution) !== null) return []
      const isWhole = request.kind === 'batch' && request.atomic
      const params = { ...paramsOf(execution, step, all.length), ...(all.length > 1 ? { isWhole } : {}) }
      const factIds = facts.filter(({ kind }) => kind === 'header').map(({ id }) => id)
      return [{ code: 'transaction-reverts', severity: 'caution', params, factIds }]
    }),
    needs: [],
  }),
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
