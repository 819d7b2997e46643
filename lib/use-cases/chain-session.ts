import { type Answer, isVital, type Need } from '../core/facts/need.ts'
import type { Unchecked } from '../core/judge/verdict.ts'
import type { Step } from '../core/simulate/scenario.ts'
import type { Pinned, StateView } from '../ports/chain-reader.ts'
import type { ExecutionJob, ExecutionReply } from '../ports/executor.ts'
import { answerFromChain, stateNeedsOf, viewCallsOf } from './answer-needs.ts'
import type { ReviewPorts } from './review-ports.ts'
import { runOnView } from './run-on-view.ts'

export type Run = Pick<ExecutionJob, 'steps' | 'watch' | 'earlier' | 'atomic' | 'signed' | 'funded'> & {
  /** When it runs, in unix seconds, where that is not now. */
  readonly at?: string
}

type Reply = Exclude<ExecutionReply, { kind: 'missing' }>

export type ChainReply =
  | {
      readonly ok: true
      readonly view: StateView
      readonly answers: readonly (readonly [string, Answer])[]
      readonly run: Extract<ExecutionReply, { kind: 'done' }>
      /** Of the other runs, in their order; each may have failed by itself. */
      readonly others: readonly Reply[]
    }
  | { readonly ok: false; readonly view: StateView | null; readonly unchecked: Omit<Unchecked, 'stage'> }

/** One review's dealings with one chain: a block pinned at the first question and kept for all later ones. */
export interface ChainSession {
  /** Answers the needs and makes the run, with what both must read in the same batches; `others` beside it. */
  ask(needs: readonly Need[], run: Run, others?: readonly Run[]): Promise<ChainReply>
  /** Whether the pinned block's state can't be had any more: only a review at a newer block can end. */
  lostBlock(): boolean
}

export function openChainSession(
  ports: Pick<ReviewPorts, 'chain' | 'executor'>,
  chainId: number,
  signal: AbortSignal,
): ChainSession {
  let pinning: Promise<Pinned> | null = null
  let lost: ChainReply | null = null
  let silent: ChainReply | null = null

  return {
    lostBlock: () => lost !== null,
    async ask(needs, run, others = []) {
      const over = lost ?? silent
      if (over !== null) return over
      const steps = [run, ...others].flatMap((each) => [...(each.earlier ?? []), ...each.steps])
      pinning ??= ports.chain.pin(chainId, [...steps, ...viewSteps(needs)], signal)
      const pinned = await pinning
      if (!pinned.ok) return { ok: false, view: null, unchecked: pinned.unchecked }
      const { view } = pinned
      const stateNeeds = stateNeedsOf(needs)
      const isVitalAsked = steps.length > 0 || needs.some(isVital)
      const read: StateView['read'] = async (...asked) => {
        const answer = await view.read(...asked)
        if (!answer.ok && answer.blockGone) lost = { ok: false, view, unchecked: answer.unchecked }
        // What would only have named things must not cost what is asked after it.
        if (!answer.ok && answer.silent && isVitalAsked) silent = { ok: false, view, unchecked: answer.unchecked }
        return answer
      }
      const jobs: readonly (Run & Pick<ExecutionJob, 'views'>)[] = [
        { ...run, views: viewCallsOf(needs) },
        ...others.map((other) => ({ ...other, views: [] })),
      ]
      const [reply, ...more] = await Promise.all(
        jobs.map(({ at = view.block.timestamp, ...job }) => {
          const block = { ...view.block, timestamp: at }
          return runOnView(job, stateNeeds, { ...view, block, read }, ports.executor, signal)
        }),
      )
      if (reply === undefined) throw new Error('a run without a reply')
      if (reply.kind === 'unchecked') return { ok: false, view, unchecked: reply.unchecked }
      const answer = await read(stateNeeds, signal)
      if (!answer.ok) return { ok: false, view, unchecked: answer.unchecked }
      return { ok: true, view, answers: answerFromChain(needs, view, answer, reply.views), run: reply, others: more }
    },
  }
}

/** View calls as steps, so that what they will touch is hinted at in the first round trip too. */
function viewSteps(needs: readonly Need[]): readonly Step[] {
  return viewCallsOf(needs).map(({ to, data }) => ({ from: to, to, value: '0', data }))
}
