import type { Effects } from '../simulate/effects.ts'
import type { Execution } from '../simulate/execution.ts'
import type { Scenario } from '../simulate/scenario.ts'
import type { SignedRun } from './rule.ts'

interface Simulated {
  readonly simulation: { readonly effects: Effects; readonly execution: readonly Execution[] } | null
}

/**
 * What scenarios of a signature came to. Without those in which somebody made up pays: who takes an order up, and what
 * for, is judged by its terms.
 */
export function signedRunsOf(
  scenarios: readonly Scenario[],
  ran: ReadonlyMap<string, Simulated>,
): readonly SignedRun[] {
  return scenarios.flatMap(({ name, account, funded }): readonly SignedRun[] => {
    const simulation = ran.get(name)?.simulation
    if (!simulation || account === undefined || funded !== undefined) return []
    return [{ account, effects: simulation.effects, executions: simulation.execution }]
  })
}
