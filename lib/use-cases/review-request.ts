import { decodeRequest } from '../core/decode/decode-request.ts'
import { digestRequest } from '../core/decode/digests.ts'
import type { Act, Meaning } from '../core/decode/meaning.ts'
import type { Fact } from '../core/facts/fact.ts'
import {
  type Answer,
  isLibraryNeed,
  isVital,
  type Known,
  type LibraryAnswer,
  type Need,
  needKey,
  type Stage,
} from '../core/facts/need.ts'
import { accountOf } from '../core/judge/account-of.ts'
import type { Finding } from '../core/judge/finding.ts'
import { judge } from '../core/judge/judge.ts'
import { uncheckedReading } from '../core/judge/unchecked-reading.ts'
import type { Unchecked } from '../core/judge/verdict.ts'
import { parseWalletRequest } from '../core/request/parse-wallet-request.ts'
import type { RequestContext, WalletRequest } from '../core/request/wallet-request.ts'
import { assembleReview } from '../core/review/assemble-review.ts'
import type { Review, Simulation } from '../core/review/review.ts'
import { factsOfEffects } from '../core/simulate/effect-facts.ts'
import { measureEffects } from '../core/simulate/measure-effects.ts'
import { planScenarios } from '../core/simulate/plan-scenarios.ts'
import type { Scenario } from '../core/simulate/scenario.ts'
import { measureVariation, type Varied } from '../core/simulate/variation.ts'
import { writeReview } from '../core/words/write-review.ts'
import type { StateView } from '../ports/chain-reader.ts'
import type { ExecutionReply } from '../ports/executor.ts'
import { answerFromLibrary, answerFromMemory } from './answer-needs.ts'
import { openChainSession } from './chain-session.ts'
import { resolve } from './resolve.ts'
import type { ReviewInput, ReviewPorts } from './review-ports.ts'

/** The stages of a review that take time, in order. */
export type StageName = 'state' | 'simulation' | 'judgement'

export interface ReviewSnapshot {
  readonly review: Review
  readonly pending: readonly StageName[]
}

/** What the chain gave so far. */
interface Evidence {
  readonly view: StateView | null
  readonly simulation: Simulation | null
  readonly variations: readonly Varied[]
  readonly unchecked: readonly Unchecked[]
}

interface Reading {
  readonly meaning: Meaning
  readonly facts: readonly Fact[]
  readonly findings: readonly Finding[]
}

/**
 * The whole pipe for one request. The first snapshot is made from the bytes alone, before anything is asked of a chain;
 * later ones add what the chain and the run gave. What fails is `unchecked` in the review; nothing throws.
 */
export async function reviewRequest(
  input: ReviewInput,
  ports: ReviewPorts,
  onSnapshot: (snapshot: ReviewSnapshot) => void,
  signal: AbortSignal,
): Promise<Review> {
  const { context } = input
  const request = parseWalletRequest(input.request)
  const [scenario] = planScenarios(request, context)
  const session = openChainSession(ports, context.chainId, signal)
  const stage = scenario ? 'simulation' : 'state'
  let evidence: Evidence = {
    view: null,
    simulation: null,
    variations: [],
    unchecked: withoutScenario(request, scenario),
  }
  let simulatedActs: string | null = null
  let chainFailed = false

  const run = (known: Known): Stage<Reading> => readRequest(request, context, evidence, known)

  const snapshot = (reading: Reading, pending: readonly StageName[]): Review => {
    const review = writeReview(
      assembleReview({
        id: input.id,
        ...reading,
        digests: digestRequest(request),
        unchecked: [...uncheckedReading(reading.meaning, reading.facts), ...evidence.unchecked],
        simulation: evidence.simulation ? [evidence.simulation] : [],
        hosts: ports.hosts.hosts().map(({ methods, ...use }) => ({ ...use, methods: [...methods] })),
        pending: pending.length > 0,
      }),
      'en',
    )
    onSnapshot({ review, pending })
    return review
  }

  const here = async (open: readonly Need[], known: Known, reading: Reading): Promise<Known> => {
    if (known.size === 0) snapshot(reading, pendingStages(scenario !== undefined))
    return new Map([
      ...known,
      ...(await answerFromMemory(open, context.account, ports.memory)),
      ...(await answerFromLibrary(open, ports.library, signal)),
    ])
  }

  const away = async (open: readonly Need[], known: Known, reading: Reading): Promise<Known | null> => {
    const acts = allActs(reading.meaning)
    const simulate = scenario !== undefined && simulatedActs !== JSON.stringify(acts)
    if (chainFailed || (open.length === 0 && !simulate)) return null

    snapshot(reading, pendingStages(simulate))
    const fromLibrary = answerFromLibrary(open, ports.library, signal)
    const chainNeeds = open.filter((need) => need.kind !== 'memory' && !isLibraryNeed(need))
    if (chainNeeds.length === 0 && !simulate) return new Map([...known, ...(await fromLibrary)])
    const steps = simulate ? scenario.steps : []
    const account = steps[0]?.from
    const reply = await session.ask(chainNeeds, { steps, watch: account ? { account, acts } : null })
    const optional = chainNeeds.filter((need) => !isVital(need))
    if (!reply.ok && optional.length > 0) {
      // What would only have named things must not cost what can be checked without it.
      const missed = optional.map((need) => [needKey(need), { ok: false, reason: 'not answered' }] as const)
      return new Map<string, Answer | LibraryAnswer>([...known, ...(await fromLibrary), ...missed])
    }
    if (!reply.ok) {
      chainFailed = true
      evidence = { ...evidence, view: reply.view, unchecked: [...evidence.unchecked, { stage, ...reply.unchecked }] }
      return new Map([...known, ...(await fromLibrary)])
    }
    evidence = { ...evidence, view: reply.view, ...(simulate ? toSimulation(scenario, reply.run) : {}) }
    simulatedActs = JSON.stringify(acts)
    return new Map([...known, ...(await fromLibrary), ...reply.answers])
  }

  const { result, open } = await resolve(run, { here, away })
  if (open.some(isVital) && evidence.unchecked.length === 0) {
    evidence = { ...evidence, unchecked: [{ stage, reason: 'too-much' }] }
  }
  return snapshot(result, [])
}

function readRequest(
  request: WalletRequest,
  context: RequestContext,
  { view, simulation, variations }: Evidence,
  known: Known,
): Stage<Reading> {
  const decoded = decodeRequest(request, context, known)
  const account = accountOf(request, context)
  const facts = [
    ...decoded.result.facts,
    { id: 'chain', kind: 'chain', value: context.chainId, provenance: view?.provenance ?? 'claimed' } as const,
    ...(account === null ? [] : [{ id: 'account', kind: 'account', value: account, provenance: 'claimed' } as const]),
    ...(view ? headerFacts(view) : []),
    ...(view && simulation ? factsOfEffects(simulation.name, simulation.effects, view.provenance) : []),
  ]
  const { meaning } = decoded.result
  const judged = judge(
    {
      request,
      context,
      meaning,
      facts,
      effects: simulation?.effects ?? null,
      executions: simulation?.execution ?? null,
      variations,
    },
    known,
  )
  return { result: { meaning, facts, findings: judged.result }, needs: [...decoded.needs, ...judged.needs] }
}

function pendingStages(simulate: boolean): readonly StageName[] {
  return simulate ? ['state', 'simulation', 'judgement'] : ['state', 'judgement']
}

function headerFacts({ pinned, provenance }: StateView): readonly Fact[] {
  return pinned ? [{ id: 'state.header', kind: 'header', value: { ...pinned }, provenance }] : []
}

function toSimulation(
  scenario: Scenario,
  { executions, watched, varied }: Extract<ExecutionReply, { kind: 'done' }>,
): Pick<Evidence, 'simulation' | 'variations' | 'unchecked'> {
  const account = scenario.steps[0]?.from ?? '0x'
  return {
    simulation: {
      name: scenario.name,
      steps: scenario.steps.map(({ from, to, value, data }) => ({ from, to, value, data })),
      effects: measureEffects(scenario, executions, watched, account),
      execution: [...executions],
    },
    variations: (varied?.variations ?? []).map((variation) => measureVariation(scenario, variation, account)),
    // Each run replaces what an earlier one of the same steps left open.
    unchecked: varied?.unchecked ? [{ stage: 'simulation', ...varied.unchecked }] : [],
  }
}

/** A transaction that nobody is said to send, or that can't be read, can't be run. */
function withoutScenario(request: WalletRequest, scenario: Scenario | undefined): readonly Unchecked[] {
  if (scenario) return []
  if (request.kind === 'raw-transaction') return [{ stage: 'simulation', reason: 'not-simulated' }]
  const runs = request.kind === 'transaction' || request.kind === 'batch'
  return runs ? [{ stage: 'simulation', reason: 'no-account' }] : []
}

function allActs(meaning: Meaning): readonly Act[] {
  return [...meaning.acts, ...meaning.calls.flatMap(allActs)]
}
