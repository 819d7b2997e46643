import type { Address } from '../../core/facts/hex.ts'
import type { KnownState } from '../../core/simulate/state.ts'
import type { Surrounding } from '../../core/simulate/surroundings.ts'
import type { ExecutionJob, ExecutionReply } from '../../ports/executor.ts'
import { Limits, Stopped } from './limits.ts'
import { createMachine, type Machine } from './machine.ts'
import { touchOracle } from './rollup-charge.ts'
import { runSteps } from './run-steps.ts'
import { runVariations } from './run-variations.ts'
import { runView } from './run-view.ts'
import { logsHash, stateRoot } from './state-root.ts'

/** How long a job may take where nobody kills it. */
const TIMEOUT_MS = 60_000

/**
 * Runs a job in this very thread, on what is known of the state. What it lacks it names (`missing`), after running as far
 * as it can without; what stops it from outside the EVM (a limit, a precompile that is not there) is `unchecked`, never
 * a revert. Where somebody watches and code read what surrounds it, the steps are run again in other surroundings.
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
  const { state, tracing } = machine
  for (const address of surelyTouched(job)) state.account(address)
  if (machine.rollup !== null && job.steps.length > 0) touchOracle(state)
  const reads = new Set<Surrounding>()
  tracing.reads = reads
  const { executions, earlier, watched } = await runSteps(
    machine,
    job,
    (tx) => tx,
    async (execution) => {
      const proof = complete ? { stateRoot: await stateRoot(state), logsHash: logsHash(execution.logs) } : {}
      return { ...execution, ...proof }
    },
  )
  tracing.reads = null
  const views = []
  for (const view of job.views) views.push(await runView(machine, job.watch?.account ?? view.to, view))
  if (state.misses.size > 0) return { kind: 'missing', needs: [...state.misses.values()] }
  const varied = job.watch === null ? null : await runVariations(machine, job, reads, executions)
  const before = earlier.length === 0 ? {} : { earlier }
  return { kind: 'done', executions, ...before, watched, views, ...(varied === null ? {} : { varied }) }
}

/** Whatever the code does, these are read: naming them at once saves a round. */
function surelyTouched({ steps, earlier = [], block, watch }: ExecutionJob): readonly Address[] {
  const named = [...earlier, ...steps].flatMap(({ from, to, fixed }) => [
    from,
    ...(to === null ? [] : [to]),
    ...(fixed?.accessList ?? []).map(({ address }) => address),
    ...(fixed?.authorizationList ?? []).map(({ address }) => address),
  ])
  return [...named, ...(steps.length === 0 ? [] : [block.coinbase]), ...(watch === null ? [] : [watch.account])]
}

function unchecked(reason: Extract<ExecutionReply, { kind: 'unchecked' }>['unchecked']['reason'], detail: string) {
  return { kind: 'unchecked', unchecked: { reason, detail } } as const
}
