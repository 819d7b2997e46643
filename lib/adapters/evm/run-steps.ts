import type { Hex } from '../../core/facts/hex.ts'
import type { Execution } from '../../core/simulate/execution.ts'
import { planViewCalls } from '../../core/simulate/plan-view-calls.ts'
import type { ViewCall, ViewResult } from '../../core/simulate/view-calls.ts'
import type { ExecutionJob } from '../../ports/executor.ts'
import { completeTransaction } from './complete-transaction.ts'
import type { Machine } from './machine.ts'
import { runTransaction } from './run-transaction.ts'
import { runView } from './run-view.ts'
import type { Transaction } from './transaction.ts'

interface StepsRun {
  readonly executions: readonly Execution[]
  readonly watched: readonly ViewResult[]
}

/**
 * Runs a job's steps one after another, asks the tokens before and after, and leaves the state as it was. `prepare`
 * completes what is known of the transaction at that place; `finish` adds to what it gave, on the state that it left.
 */
export async function runSteps(
  machine: Machine,
  { steps, watch }: ExecutionJob,
  prepare: (tx: Transaction, place: number) => Transaction,
  finish: (execution: Execution) => Promise<Execution>,
): Promise<StepsRun> {
  const { state } = machine
  await state.checkpoint()
  const executions: Execution[] = []
  for (const [place, step] of steps.entries()) {
    const tx = completeTransaction(step, state.account(step.from), machine.header, machine.rules)
    executions.push(await finish(await runTransaction(machine, prepare(tx, place))))
  }
  const calls = watch === null ? [] : planViewCalls(executions, watch)
  const after = await answers(machine, watch, calls)
  await state.revert()
  const before = await answers(machine, watch, calls)
  const watched = calls.map((call, place): ViewResult => {
    return { call, before: before[place] ?? null, after: after[place] ?? null }
  })
  return { executions, watched }
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
