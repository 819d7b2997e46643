import type { Answer, Need } from '../core/facts/need.ts'
import type { Unchecked } from '../core/judge/verdict.ts'
import type { Step } from '../core/simulate/scenario.ts'
import type { Pinned, StateView } from '../ports/chain-reader.ts'
import type { ExecutionJob, ExecutionReply } from '../ports/executor.ts'
import { answerFromChain, stateNeedsOf, viewCallsOf } from './answer-needs.ts'
import type { ReviewPorts } from './review-ports.ts'
import { runOnView } from './run-on-view.ts'

type Run = Pick<ExecutionJob, 'steps' | 'watch'>

export type ChainReply =
  | {
      readonly ok: true
      readonly view: StateView
      readonly answers: readonly (readonly [string, Answer])[]
      readonly run: Extract<ExecutionReply, { kind: 'done' }>
    }
  | { readonly ok: false; readonly view: StateView | null; readonly unchecked: Omit<Unchecked, 'stage'> }

/** One review's dealings with one chain: a block pinned at the first question and kept for all later ones. */
export interface ChainSession {
  /** Answers the needs and runs the steps, with what both must read in the same batches. */
  ask(needs: readonly Need[], run: Run): Promise<ChainReply>
}

export function openChainSession(ports: ReviewPorts, chainId: number, signal: AbortSignal): ChainSession {
  let pinning: Promise<Pinned> | null = null

  return {
    async ask(needs, run) {
      pinning ??= ports.chain.pin(chainId, [...run.steps, ...viewSteps(needs)], signal)
      const pinned = await pinning
      if (!pinned.ok) return { ok: false, view: null, unchecked: pinned.unchecked }
      const { view } = pinned
      const stateNeeds = stateNeedsOf(needs)
      const reply = await runOnView({ ...run, views: viewCallsOf(needs) }, stateNeeds, view, ports.executor, signal)
      if (reply.kind === 'unchecked') return { ok: false, view, unchecked: reply.unchecked }
      const answer = await view.read(stateNeeds, signal)
      if (!answer.ok) return { ok: false, view, unchecked: answer.unchecked }
      return { ok: true, view, answers: answerFromChain(needs, view, answer, reply.views), run: reply }
    },
  }
}

/** View calls as steps, so that what they will touch is hinted at in the first round trip too. */
function viewSteps(needs: readonly Need[]): readonly Step[] {
  return viewCallsOf(needs).map(({ to, data }) => ({ from: to, to, value: '0', data }))
}
