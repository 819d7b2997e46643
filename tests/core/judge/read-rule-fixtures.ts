import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeRequest } from '../../../lib/core/decode/decode-request.ts'
import { nameTokens } from '../../../lib/core/decode/name-tokens.ts'
import type { Json } from '../../../lib/core/facts/json.ts'
import type { Answer, Known } from '../../../lib/core/facts/need.ts'
import type { Severity } from '../../../lib/core/judge/finding.ts'
import type { Evidence } from '../../../lib/core/judge/rule.ts'
import { parseWalletRequest } from '../../../lib/core/request/parse-wallet-request.ts'
import type { RawRequest, RequestContext } from '../../../lib/core/request/wallet-request.ts'
import { factsOfEffects } from '../../../lib/core/simulate/effect-facts.ts'
import { type Effects, effectsSchema } from '../../../lib/core/simulate/effects.ts'
import { type Execution, executionSchema } from '../../../lib/core/simulate/execution.ts'
import type { Varied } from '../../../lib/core/simulate/variation.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/rules')

/** A request as a page makes it, what running it gave, what else is known, and what the rule must say of it. */
interface FixtureFile {
  readonly about: string
  readonly request: RawRequest
  readonly context: RequestContext
  readonly simulated: {
    readonly effects: Effects
    readonly executions: readonly Execution[]
    readonly asNamed?: readonly Execution[]
    readonly variations?: readonly Varied[]
    readonly soldBack?: { readonly effects: Effects; readonly executions: readonly Execution[] }
  } | null
  readonly known: { readonly [key: string]: Answer }
  readonly expected?: { readonly severity: Severity; readonly params?: { readonly [name: string]: Json } }
}

export interface RuleFixture {
  readonly name: string
  readonly about: string
  readonly evidence: Evidence
  readonly known: Known
  readonly expected: FixtureFile['expected']
}

export type Side = 'must-fire' | 'must-not-fire'

/** The fixtures of one rule; none where it has no folder. */
export function readRuleFixtures(code: string, side: Side): readonly RuleFixture[] {
  const folder = join(FOLDER, code, side)
  if (!existsSync(folder)) return []
  return readdirSync(folder).map((file) => {
    const fixture = JSON.parse(readFileSync(join(folder, file), 'utf8')) as FixtureFile
    const known = new Map(Object.entries(fixture.known))
    return {
      name: `${code}/${side}/${file}`,
      about: fixture.about,
      evidence: evidenceOf(fixture, known),
      known,
      expected: fixture.expected,
    }
  })
}

export function evidenceOf({ request, context, simulated }: Omit<FixtureFile, 'about'>, known: Known): Evidence {
  const parsed = parseWalletRequest(request)
  const { meaning, facts } = decodeRequest(parsed, context, known).result
  const effects = simulated ? effectsSchema.parse(simulated.effects) : null
  const moved = (effects?.assets ?? []).flatMap(({ token, standard }) => (standard === 'erc20' && token ? [token] : []))
  const named = new Map([...facts, ...nameTokens(moved, context, known).result].map((fact) => [fact.id, fact] as const))
  return {
    request: parsed,
    context,
    meaning,
    effects,
    executions: simulated ? simulated.executions.map((execution) => executionSchema.parse(execution)) : null,
    ...(simulated?.asNamed === undefined ? {} : { asNamed: simulated.asNamed }),
    variations: simulated?.variations ?? [],
    ...(simulated?.soldBack === undefined ? {} : { soldBack: simulated.soldBack }),
    facts: [...named.values(), ...(effects ? factsOfEffects('asked', effects, 'reported') : [])],
  }
}

export function ruleFolders(): readonly string[] {
  return readdirSync(FOLDER)
}
