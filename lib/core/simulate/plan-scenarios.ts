import type { RequestContext, WalletRequest } from '../request/wallet-request.ts'
import { readRawTransaction } from './read-raw-transaction.ts'
import type { Scenario, Step } from './scenario.ts'

/**
 * What to run for a request. A transaction, a batch (one step for each call) and a signed raw transaction give one
 * scenario, `asked`; everything else, a request without a sender and bytes that can't be read give none.
 */
export function planScenarios(request: WalletRequest, context: RequestContext): readonly Scenario[] {
  const steps = planSteps(request, context)
  const atomic = request.kind === 'batch' && request.atomic ? { atomic: true as const } : {}
  return steps.length === 0 ? [] : [{ name: 'asked', steps, ...atomic }]
}

function planSteps(request: WalletRequest, context: RequestContext): readonly Step[] {
  switch (request.kind) {
    case 'transaction': {
      const { from = context.account, to = null, value, data, ...fixed } = request.tx
      return from === undefined ? [] : [{ from, to, value, data, fixed }]
    }
    case 'batch': {
      const from = request.from ?? context.account
      if (from === undefined) return []
      return request.calls.map(({ to = null, value, data }) => ({ from, to, value, data }))
    }
    case 'raw-transaction': {
      const step = readRawTransaction(request.bytes)
      return step === null ? [] : [step]
    }
    default:
      return []
  }
}
