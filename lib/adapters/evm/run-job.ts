import type { Address, Hex } from '../../core/facts/hex.ts'
import type { Execution } from '../../core/simulate/execution.ts'
import { planViewCalls } from '../../core/simulate/plan-view-calls.ts'
import type { KnownState } from '../../core/simulate/state.ts'
import type { ViewCall, ViewResult } from '../../core/simulate/view-calls.ts'
import type { ExecutionJob, ExecutionReply } from '../../ports/executor.ts'
import { completeTransaction } from './complete-transaction.ts'
import { Limits, Stopped } from './limits.ts'
import { createMachine, type Machine } from './machine.ts'
import { runTransaction } from './run-transaction.ts'
import { runView } from './run-view.ts'
import { logsHash, stateRoot } from './state-root.ts'

/** How long a job may take where nobody kills it. */
const TIMEOUT_MS = 60_000

/**
 * Runs a job in this very thread, on what is known of the state. What it lacks it names (`missing`), after running as far
 * as it can without; what stops it from outside the EVM (a limit, a precompile that is not there) is `unchecked`, never
 * a revert.
 */
export async function runJob(job: ExecutionJob, state: KnownState): Promise<ExecutionReply> {
  try {
    const machine = await createMachine(job, state, new Limits(TIMEOUT_MS))
    return await run(machine, job, state.complete)
  } catch (error) {
    if (error instanceof Stopped) return unchecked(error.reason, error.message)
    return unchecked('internal', error instanceof Error ? error.message : String(error))
  }
}

async function run(machine: Machine, job: ExecutionJob, complete: boolean): Promise<ExecutionReply> {
  const { state } = machine
  for (const address of surelyTouched(job)) state.account(address)
  await state.checkpoint()
  const executions: Execution[] = []
  for (const step of job.steps) {
    const tx = completeTransaction(step, state.account(step.from), machine.header, machine.rules)
    const execution = await runTransaction(machine, tx)
    const proof = complete ? { stateRoot: await stateRoot(state), logsHash: logsHash(execution.logs) } : {}
    executions.push({ ...execution, ...proof })
  }
  const calls = job.watch === null ? [] : planViewCalls(executions, job.watch)
  const after = await answers(machine, job, calls)
  await state.revert()
  const before = await answers(machine, job, calls)
  const views = []
  for (const view of job.views) views.push(await runView(machine, job.watch?.account ?? view.to, view))
  if (state.misses.size > 0) return { kind: 'missing', needs: [...state.misses.values()] }
  const watched = calls.map((call, place): ViewResult => {
    return { call, before: before[place] ?? null, after: after[place] ?? null }
  })
  return { kind: 'done', executions, watched, views }
}

/** Whatever the code does, these are read: naming them at once saves a round. */
function surelyTouched({ steps, block, watch }: ExecutionJob): readonly Address[] {
  const named = steps.flatMap(({ from, to, fixed }) => [
    from,
    ...(to === null ? [] : [to]),
    ...(fixed?.accessList ?? []).map(({ address }) => address),
    ...(fixed?.authorizationList ?? []).map(({ address }) => address),
  ])
  return [...named, ...(steps.length === 0 ? [] : [block.coinbase]), ...(watch === null ? [] : [watch.account])]
}

async function answers(machine: Machine, job: ExecutionJob, calls: readonly ViewCall[]): Promise<(Hex | null)[]> {
  const given: (Hex | null)[] = []
  for (const call of calls) {
    const { ok, returnData } = await runView(machine, job.watch?.account ?? call.to, call)
    given.push(ok ? returnData : null)
  }
  return given
}

function unchecked(reason: Extract<ExecutionReply, { kind: 'unchecked' }>['unchecked']['reason'], detail: string) {
  return { kind: 'unchecked', unchecked: { reason, detail } } as const
}
