import type { Act } from '../core/decode/meaning.ts'
import type { Fact } from '../core/facts/fact.ts'
import type { Address } from '../core/facts/hex.ts'
import { weakest } from '../core/facts/weakest.ts'
import type { Unchecked } from '../core/judge/verdict.ts'
import type { Simulation } from '../core/review/review.ts'
import { factsOfEffects } from '../core/simulate/effect-facts.ts'
import { measureEffects } from '../core/simulate/measure-effects.ts'
import { isCutShort } from '../core/simulate/plan-view-calls.ts'
import type { Scenario } from '../core/simulate/scenario.ts'
import { measureVariation, type Varied } from '../core/simulate/variation.ts'
import type { StateView } from '../ports/chain-reader.ts'
import type { ExecutionReply } from '../ports/executor.ts'
import type { Run } from './chain-session.ts'
import type { EarlierRequestStep } from './earlier-steps.ts'

type Reply = Exclude<ExecutionReply, { kind: 'missing' }>

/** What one scenario came to. */
export interface Ran {
  /** The scenario and what was watched: where it is the same again, it need not run again. */
  readonly key: string
  /** Null where it could not be run. */
  readonly simulation: Simulation | null
  readonly variations: readonly Varied[]
  readonly facts: readonly Fact[]
  readonly unchecked: readonly Unchecked[]
}

export function keyOfRun(scenario: Scenario, acts: readonly Act[]): string {
  return JSON.stringify([scenario, acts])
}

/** Whose assets a scenario is about. */
function accountOfScenario({ account, steps }: Scenario): Address {
  return account ?? steps[0]?.from ?? '0x'
}

export function planRun(scenario: Scenario, acts: readonly Act[], earlier: readonly EarlierRequestStep[]): Run {
  const { steps, atomic, signed, funded, at } = scenario
  return {
    steps,
    watch: { account: accountOfScenario(scenario), acts },
    ...(earlier.length === 0 ? {} : { earlier: earlier.map(({ step }) => step) }),
    ...(atomic === undefined ? {} : { atomic }),
    ...(signed === undefined ? {} : { signed }),
    ...(funded === undefined ? {} : { funded }),
    ...(at === undefined ? {} : { at }),
  }
}

/** Reads a run's reply. `key`: what was run. */
export function readRun(
  scenario: Scenario,
  key: string,
  reply: Reply,
  earlier: readonly EarlierRequestStep[],
  view: StateView,
): Ran {
  if (reply.kind === 'unchecked') {
    const unchecked = [{ stage: 'simulation', ...reply.unchecked }]
    return { key, simulation: null, variations: [], facts: [], unchecked }
  }
  const { executions, watched, varied } = reply
  const account = accountOfScenario(scenario)
  const effects = measureEffects(scenario, executions, watched, account)
  const assumed = earlierFacts(earlier, reply)
  const provenance = weakest([view.provenance, ...assumed.map((fact) => fact.provenance)])
  const from = assumed.map(({ id }) => id)
  const measured = factsOfEffects(scenario.name, effects, provenance)
  return {
    key,
    simulation: {
      name: scenario.name,
      steps: scenario.steps.map(({ from: sender, to, value, data }) => ({ from: sender, to, value, data })),
      effects,
      execution: [...executions],
      ...assumptionsOf(scenario),
    },
    variations: (varied?.variations ?? []).map((variation) => measureVariation(scenario, variation, account)),
    facts: [...assumed, ...(from.length === 0 ? measured : measured.map((fact) => ({ ...fact, from })))],
    unchecked: [
      ...(isCutShort(executions, watched, account) ? [{ stage: 'simulation', reason: 'too-much' } as const] : []),
      ...(varied?.unchecked ? [{ stage: 'simulation', ...varied.unchecked }] : []),
    ],
  }
}

function assumptionsOf({ signed, funded, at }: Scenario): Pick<Simulation, 'assumes'> {
  if (signed === undefined) return {}
  const more = { ...(funded === undefined ? {} : { funded }), ...(at === undefined ? {} : { at }) }
  return { assumes: { signatures: signed.map(({ digest }) => digest), ...more } }
}

/** Each earlier request that is not mined yet: an assumption, known no better than it is known to be on its way. */
function earlierFacts(
  earlier: readonly EarlierRequestStep[],
  { earlier: runs = [] }: Extract<Reply, { kind: 'done' }>,
): readonly Fact[] {
  return earlier.flatMap(({ id, request, seen, step }, place): readonly Fact[] => {
    const run = runs[place]
    if (run === undefined || run === 'past') return []
    const value = { run, title: request.title, hash: request.hash, nonce: step.fixed?.nonce ?? '' }
    return [{ id: `earlier.${id}`, kind: 'earlier-request', value, provenance: seen ? 'reported' : 'claimed' }]
  })
}
