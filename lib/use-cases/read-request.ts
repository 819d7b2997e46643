import { decodeRequest } from '../core/decode/decode-request.ts'
import type { Meaning } from '../core/decode/meaning.ts'
import { nameTokens } from '../core/decode/name-tokens.ts'
import type { Fact } from '../core/facts/fact.ts'
import type { Address } from '../core/facts/hex.ts'
import type { Known, Stage } from '../core/facts/need.ts'
import { accountOf } from '../core/judge/account-of.ts'
import type { Finding } from '../core/judge/finding.ts'
import { judge } from '../core/judge/judge.ts'
import { planSaleBack, SALE_BACK } from '../core/judge/plan-sale-back.ts'
import { signedRunsOf } from '../core/judge/signed-runs.ts'
import { uncheckedLists } from '../core/judge/unchecked-lists.ts'
import { uncheckedMemory } from '../core/judge/unchecked-memory.ts'
import type { Unchecked } from '../core/judge/verdict.ts'
import type { RequestContext, WalletRequest } from '../core/request/wallet-request.ts'
import { planScenarios } from '../core/simulate/plan-scenarios.ts'
import type { Scenario } from '../core/simulate/scenario.ts'
import { planUses } from '../core/simulate/scenarios/plan-uses.ts'
import { planWalletsChoice } from '../core/simulate/scenarios/plan-wallets-choice.ts'
import type { StateView } from '../ports/chain-reader.ts'
import type { Ran } from './run-scenarios.ts'

/** What the chain gave so far. */
export interface ChainEvidence {
  readonly view: StateView | null
  /** By scenario's name, `asked` first. */
  readonly ran: ReadonlyMap<string, Ran>
  /** What failed but for the runs themselves. */
  readonly unchecked: readonly Unchecked[]
}

export interface Reading {
  readonly meaning: Meaning
  readonly facts: readonly Fact[]
  readonly findings: readonly Finding[]
  /** What may be done with it where it is a signature, or in other terms, or with what it buys, as far as it is known by now. */
  readonly uses: readonly Scenario[]
  readonly unchecked: readonly Unchecked[]
}

/** The pure stages in one: decode, plan, judge, on what is known and what was run. */
export function readRequest(
  request: WalletRequest,
  context: RequestContext,
  { view, ran }: ChainEvidence,
  known: Known,
): Stage<Reading> {
  const decoded = decodeRequest(request, context, known)
  const account = accountOf(request, context)
  const told = [...ran].flatMap(([name, each]) => (name === SALE_BACK ? [] : [each]))
  const tokens = nameTokens(tokensTold(told, account), context, known)
  const facts = [
    ...once([...decoded.result.facts, ...tokens.result]),
    { id: 'chain', kind: 'chain', value: context.chainId, provenance: view?.provenance ?? 'claimed' } as const,
    ...(account === null ? [] : [{ id: 'account', kind: 'account', value: account, provenance: 'claimed' } as const]),
    ...(view ? headerFacts(view) : []),
    ...once(told.flatMap((run) => run.facts)),
  ]
  const { meaning } = decoded.result
  const uses = planUses(request, account, context.now, known)
  const { missing } = uses.result
  const unchecked: readonly Unchecked[] = [
    ...(missing === null ? [] : [{ stage: 'simulation', reason: 'not-simulated', detail: missing } as const]),
    ...uncheckedLists(known),
    ...uncheckedMemory(known),
  ]
  const [scenario] = planScenarios(request, context)
  const named = ran.get('asked')
  const asNamed = named?.simulation?.execution
  const choice = view?.rules === 'wallet' ? planWalletsChoice(scenario, asNamed) : null
  const chosen = choice === null ? undefined : ran.get(choice.name)
  const asked = chosen?.simulation ? chosen : named
  const sale = planSaleBack(request, context, meaning, choice ?? scenario, asked?.simulation ?? null, known)
  const sold = ran.get(SALE_BACK)?.simulation
  const judged = judge(
    {
      request,
      context,
      meaning,
      facts,
      effects: asked?.simulation?.effects ?? null,
      executions: asked?.simulation?.execution ?? null,
      variations: asked?.variations ?? [],
      signedRuns: signedRunsOf(uses.result.scenarios, ran),
      ...(asNamed && asked !== named ? { asNamed } : {}),
      ...(sold ? { soldBack: { effects: sold.effects, executions: sold.execution } } : {}),
    },
    known,
  )
  const more = [...uses.result.scenarios, ...(choice === null ? [] : [choice]), ...sale.result]
  return {
    result: { meaning, facts, findings: judged.result, uses: more, unchecked },
    needs: [...decoded.needs, ...tokens.needs, ...judged.needs, ...uses.needs, ...sale.needs],
  }
}

function headerFacts({ pinned, provenance }: StateView): readonly Fact[] {
  return pinned ? [{ id: 'state.header', kind: 'header', value: { ...pinned }, provenance }] : []
}

/**
 * The tokens that a reader is told of by name: what is granted, what the account gives and gets, and, of what a signature
 * allows, what anyone does. What moves between others on the way is told nowhere, and naming it could cost a round trip.
 */
function tokensTold(ran: readonly Ran[], account: Address | null): readonly Address[] {
  const told = ran.flatMap(({ simulation }) => {
    if (simulation === null) return []
    const { assets, allowances } = simulation.effects
    return [...assets.filter(({ owner }) => simulation.name !== 'asked' || owner === account), ...allowances]
  })
  return told.flatMap(({ standard, token }) => (standard === 'erc20' && token !== null ? [token] : []))
}

/** Scenarios of one request rest on the same assumptions. */
function once(facts: readonly Fact[]): readonly Fact[] {
  return [...new Map(facts.map((fact) => [fact.id, fact] as const)).values()]
}
