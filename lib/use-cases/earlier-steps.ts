import type { Hex } from '../core/facts/hex.ts'
import { parseWalletRequest } from '../core/request/parse-wallet-request.ts'
import type { RequestContext } from '../core/request/wallet-request.ts'
import type { EarlierRequest } from '../core/review/earlier-request.ts'
import { type EarlierStep, orderEarlier } from '../core/simulate/order-earlier.ts'
import { planScenarios } from '../core/simulate/plan-scenarios.ts'
import { readRawTransaction } from '../core/simulate/read-raw-transaction.ts'
import type { Scenario, Step } from '../core/simulate/scenario.ts'
import { readText } from './read-text.ts'
import type { ReviewPorts } from './review-ports.ts'

/** `seen`: an endpoint has its signed bytes; otherwise only the wallet says that it sent it. */
export interface EarlierRequestStep extends EarlierStep {
  readonly request: EarlierRequest
  readonly seen: boolean
}

/**
 * What is to run before the first of what is asked: the very transactions that were sent, where an endpoint knows them by their hash,
 * otherwise what was asked for, with the nonce that its review ran it with.
 */
export async function earlierSteps(
  requests: readonly EarlierRequest[],
  first: Scenario | undefined,
  context: RequestContext,
  transactions: ReviewPorts['transactions'],
  signal: AbortSignal,
): Promise<readonly EarlierRequestStep[]> {
  const step = first?.name === 'asked' ? first.steps[0] : undefined
  const sender = step?.from ?? context.account
  if (first === undefined || sender === undefined || requests.length === 0) return []
  const read = await Promise.all(
    requests.map(async (request): Promise<readonly EarlierRequestStep[]> => {
      const bytes = await transactions?.sent(context.chainId, request.hash as Hex, signal)
      const sent = bytes ? readRawTransaction(bytes) : null
      const ran = sent ?? askedStep(request, context)
      return ran === null ? [] : [{ id: request.requestId, request, seen: sent !== null, step: ran }]
    }),
  )
  return orderEarlier(read.flat(), sender, step?.fixed?.nonce)
}

function askedStep({ method, text, nonce }: EarlierRequest, context: RequestContext): Step | null {
  const [scenario] = planScenarios(parseWalletRequest({ method, params: readText(text) }), context)
  const step = scenario?.steps[0]
  return step === undefined || nonce === undefined ? null : { ...step, fixed: { nonce, ...step.fixed } }
}
