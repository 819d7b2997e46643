import { digestRequest } from '../core/decode/digests.ts'
import type { Act, Meaning } from '../core/decode/meaning.ts'
import {
  type Answer,
  isLibraryNeed,
  isVital,
  type Known,
  type LibraryAnswer,
  type Need,
  needKey,
} from '../core/facts/need.ts'
import { acceptFindings } from '../core/judge/accept-findings.ts'
import { uncheckedReading } from '../core/judge/unchecked-reading.ts'
import type { Unchecked } from '../core/judge/verdict.ts'
import { parseWalletRequest } from '../core/request/parse-wallet-request.ts'
import type { WalletRequest } from '../core/request/wallet-request.ts'
import { assembleReview } from '../core/review/assemble-review.ts'
import type { Review } from '../core/review/review.ts'
import { planScenarios } from '../core/simulate/plan-scenarios.ts'
import type { Scenario } from '../core/simulate/scenario.ts'
import { writeReview } from '../core/words/write-review.ts'
import { answerFromLibrary, answerFromMemory } from './answer-needs.ts'
import { openChainSession } from './chain-session.ts'
import { type EarlierRequestStep, earlierSteps } from './earlier-steps.ts'
import { type ChainEvidence, type Reading, readRequest } from './read-request.ts'
import { resolve } from './resolve.ts'
import type { ReviewInput, ReviewPorts } from './review-ports.ts'
import { keyOfRun, planRun, readRun } from './run-scenarios.ts'

/** The stages of a review that take time, in order. */
export type StageName = 'state' | 'simulation' | 'judgement'

export interface ReviewSnapshot {
  readonly review: Review
  readonly pending: readonly StageName[]
}

/** How often a review is begun again at a newer block before it is left unchecked. */
const MAX_ANEW = 2

const NOTHING_ASKED = { steps: [], watch: null }

/**
 * The whole pipe for one request. The first snapshot is made from the bytes alone, before anything is asked of a chain;
 * later ones add what the chain and the run gave. What fails is `unchecked` in the review; nothing throws. Where the
 * block that it stands on can't be read to the end any more, it is made `anew` on a newer one.
 */
export async function reviewRequest(
  input: ReviewInput,
  ports: ReviewPorts,
  onSnapshot: (snapshot: ReviewSnapshot) => void,
  signal: AbortSignal,
  anew = 0,
): Promise<Review> {
  const { context } = input
  const request = parseWalletRequest(input.request)
  const [asked] = planScenarios(request, context)
  const session = openChainSession(ports, context.chainId, signal)
  let evidence: ChainEvidence = { view: null, ran: new Map(), unchecked: withoutScenario(request, asked) }
  let earlier: Promise<readonly EarlierRequestStep[]> | null = null
  let chainFailed = false

  const run = (known: Known) => readRequest(request, context, evidence, known)
  const stageOf = ({ uses }: Reading) => (asked || uses.length > 0 ? 'simulation' : 'state')

  const snapshot = (reading: Reading, pending: readonly StageName[]): Review => {
    const { meaning, facts, unchecked } = reading
    const findings = acceptFindings(reading.findings, context, input.accepted ?? [])
    const ran = [...evidence.ran.values()]
    const review = writeReview(
      assembleReview({
        ...{ id: input.id, meaning, facts, findings, digests: digestRequest(request) },
        unchecked: [
          ...uncheckedReading(meaning, facts),
          ...unchecked,
          ...evidence.unchecked,
          ...ran.flatMap((each) => each.unchecked),
        ],
        simulation: ran.flatMap(({ simulation }) => simulation ?? []),
        hosts: ports.hosts.hosts().map(({ methods, ...use }) => ({ ...use, methods: [...methods] })),
        pending: pending.length > 0,
      }),
      'en',
    )
    onSnapshot({ review, pending })
    return review
  }

  const here = async (open: readonly Need[], known: Known, reading: Reading): Promise<Known> => {
    if (known.size === 0) snapshot(reading, pendingStages(asked !== undefined))
    return new Map([
      ...known,
      ...(await answerFromMemory(open, context.account, ports.memory)),
      ...(await answerFromLibrary(open, ports.library, signal)),
    ])
  }

  const away = async (open: readonly Need[], known: Known, reading: Reading): Promise<Known | null> => {
    const acts = allActs(reading.meaning)
    const wanted = [...(asked ? [asked] : []), ...reading.uses].map((scenario) => ({
      scenario,
      key: keyOfRun(scenario, acts),
    }))
    const todo = wanted.filter(({ scenario, key }) => evidence.ran.get(scenario.name)?.key !== key)
    if (chainFailed || (open.length === 0 && todo.length === 0)) return null

    snapshot(reading, pendingStages(todo.some(({ scenario }) => scenario === asked)))
    const fromLibrary = answerFromLibrary(open, ports.library, signal)
    const chainNeeds = open.filter((need) => need.kind !== 'memory' && !isLibraryNeed(need))
    if (chainNeeds.length === 0 && todo.length === 0) return new Map([...known, ...(await fromLibrary)])

    earlier ??= earlierSteps(input.earlier ?? [], wanted[0]?.scenario, context, ports.transactions, signal)
    const before = await earlier
    const runs = todo.map(({ scenario }) => planRun(scenario, acts, before))
    const [first, ...others] = todo[0]?.scenario === asked ? runs : [NOTHING_ASKED, ...runs]
    const reply = await session.ask(chainNeeds, first ?? NOTHING_ASKED, others)
    const optional = chainNeeds.filter((need) => !isVital(need))
    if (!reply.ok && optional.length > 0) {
      // What would only have named things must not cost what can be checked without it.
      const missed = optional.map((need) => [needKey(need), { ok: false, reason: 'not answered' }] as const)
      return new Map<string, Answer | LibraryAnswer>([...known, ...(await fromLibrary), ...missed])
    }
    const { view } = reply
    if (!reply.ok) {
      chainFailed = true
      const failed = { stage: stageOf(reading), ...reply.unchecked }
      evidence = { ...evidence, view, unchecked: [...evidence.unchecked, failed] }
      return new Map([...known, ...(await fromLibrary)])
    }
    const replies = todo[0]?.scenario === asked ? [reply.run, ...reply.others] : reply.others
    const ran = todo.flatMap(({ scenario, key }, place) => {
      const each = replies[place]
      return each ? [[scenario.name, readRun(scenario, key, each, before, reply.view)] as const] : []
    })
    evidence = { ...evidence, view, ran: new Map([...evidence.ran, ...ran]) }
    return new Map([...known, ...(await fromLibrary), ...reply.answers])
  }

  const { result, open } = await resolve(run, { here, away })
  if (session.lostBlock() && anew < MAX_ANEW && !signal.aborted) {
    return reviewRequest(input, ports, onSnapshot, signal, anew + 1)
  }
  if (open.some(isVital) && evidence.unchecked.length === 0) {
    evidence = { ...evidence, unchecked: [{ stage: stageOf(result), reason: 'too-much' }] }
  }
  return snapshot(result, [])
}

function pendingStages(simulate: boolean): readonly StageName[] {
  return simulate ? ['state', 'simulation', 'judgement'] : ['state', 'judgement']
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
