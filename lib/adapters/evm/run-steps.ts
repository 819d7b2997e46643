import type { Hex } from '../../core/facts/hex.ts'
import type { Execution } from '../../core/simulate/execution.ts'
import { planViewCalls } from '../../core/simulate/plan-view-calls.ts'
import type { Step } from '../../core/simulate/scenario.ts'
import type { ViewCall, ViewResult } from '../../core/simulate/view-calls.ts'
import type { EarlierRun, ExecutionJob } from '../../ports/executor.ts'
import { completeTransaction } from './complete-transaction.ts'
import { isDelegation } from './delegation.ts'
import { fund } from './fund.ts'
import type { Machine } from './machine.ts'
import { runEarlier } from './run-earlier.ts'
import { runInnerCall } from './run-inner-call.ts'
import { runTransaction } from './run-transaction.ts'
import { runView } from './run-view.ts'
import type { Transaction } from './transaction.ts'

interface StepsRun {
  readonly executions: readonly Execution[]
  readonly earlier: readonly EarlierRun[]
  readonly watched: readonly ViewResult[]
}

/**
 * Runs a job's steps one after another, after those that are on their way already, asks the tokens before and after the
 * steps, and leaves the state as it was. `prepare` completes what is known of the transaction at that place; `finish` adds
 * to what it gave, on the state that it left.
 */
export async function runSteps(
  machine: Machine,
  job: ExecutionJob,
  prepare: (tx: Transaction, place: number) => Transaction,
  finish: (execution: Execution) => Promise<Execution>,
): Promise<StepsRun> {
  const { state } = machine
  const { steps, watch } = job
  await state.checkpoint()
  const earlier = await runEarlier(machine, job.earlier ?? [])
  await state.checkpoint()
  await fund(machine, job.funded)
  const ran: Execution[] = []
  for (const [place, step] of steps.entries()) {
    const execution = await runStep(machine, job, step, (tx) => prepare(tx, place))
    ran.push(await finish(execution))
    if (job.atomic === true && execution.status !== 'success') break
  }
  const executions = job.atomic === true ? takeBack(ran, steps.length) : ran
  if (executions !== ran) {
    await state.revert()
    await state.checkpoint()
  }
  const calls = watch === null ? [] : planViewCalls(executions, watch)
  const after = await answers(machine, watch, calls)
  await state.revert()
  const before = await answers(machine, watch, calls)
  await state.revert()
  const watched = calls.map((call, place): ViewResult => {
    return { call, before: before[place] ?? null, after: after[place] ?? null }
  })
  return { executions, earlier, watched }
}

/** A contract sends no transactions: what a wallet sends for one, the contract calls in the course of another's. */
async function runStep(
  machine: Machine,
  { rules }: ExecutionJob,
  step: Step,
  prepare: (tx: Transaction) => Transaction,
): Promise<Execution> {
  const sender = machine.state.account(step.from)
  const isContract = sender !== null && sender.code.length > 0 && !isDelegation(sender.code)
  if (step.inner !== undefined || (rules === 'wallet' && isContract)) return runInnerCall(machine, step)
  return runTransaction(machine, prepare(completeTransaction(step, sender, machine.header, machine.rules)))
}

/** Where the last that ran failed, nothing of the others stays; they ran, or would have, for nothing. */
function takeBack(ran: Execution[], count: number): readonly Execution[] {
  const last = ran.at(-1)
  if (last === undefined || last.status === 'success') return ran
  const none = { gasUsed: '0x0', returnData: '0x', callTree: null, logs: [], stateDiff: { pre: {}, post: {} } } as const
  return Array.from({ length: count }, (_, place): Execution => {
    if (place === ran.length - 1) return last
    return { ...none, logs: [], status: 'revert', takenBack: true }
  })
}

async function answers(
  machine: Machine,
  watch: ExecutionJob['watch'],
  calls: readonly ViewCall[],
): Promise<(Hex | null)[]> {
  const given: (Hex | null)[] = []
  for (const call of calls) {
    const { ok, returnData } = await runView(machine, watch?.account ?? call.to, call)
    given.push(ok ? returnData : null)
  }
  return given
}
