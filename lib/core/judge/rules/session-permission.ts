import { endOf, grantParties } from '../../decode/execution-permissions/grant-parties.ts'
import type { Json } from '../../facts/json.ts'
import type { Known, Need } from '../../facts/need.ts'
import { isJsonObject, type JsonObject } from '../../request/read-json.ts'
import type { Finding } from '../finding.ts'
import { isEverything } from '../is-everything.ts'
import { placedActs } from '../placed-acts.ts'
import { readCodeKind } from '../read-code-kind.ts'
import { readDealings } from '../read-dealings.ts'
import { readLabel } from '../read-label.ts'
import type { Evidence, Rule } from '../rule.ts'

/** A session that lasts a year is no session. */
const YEAR_SECONDS = 365 * 86_400
/** A request may hold any number of grants: the parties of so many are looked up. */
const MAX_GRANTS = 32

/**
 * ERC-7715: a site asks to act in the account's name without asking again. `caution` where that has no end, or no bound
 * that can be read, or goes to somebody never dealt with; `danger` where it has no bound and goes to such a one, or where
 * a person whom the account does not know holds the key. Bounded, and for somebody known, it is quiet.
 */
export const sessionPermission: Rule = {
  code: 'session-permission',
  judge: (evidence, known) => {
    const { request, meaning } = evidence
    const grants = request.kind === 'permission' && !request.revoke ? (request.grants ?? []) : []
    const judged = grants.slice(0, MAX_GRANTS).map((grant) => judgeGrant(grant, evidence, known))
    const factIds = meaning.fields.map(({ factId }) => factId)
    const found = judged.flatMap(({ finding }) => (finding === null ? [] : [{ ...finding, factIds }]))
    const worst = found.find(({ severity }) => severity === 'danger') ?? found[0]
    return { result: worst === undefined ? [] : [worst], needs: judged.flatMap(({ needs }) => needs) }
  },
}

interface Judged {
  readonly finding: Omit<Finding, 'factIds'> | null
  readonly needs: readonly Need[]
}

function judgeGrant(given: Json, { meaning, context, facts }: Evidence, known: Known): Judged {
  const grant: JsonObject = isJsonObject(given) ? given : {}
  const end = endOf(grant)
  const parties = grantParties(grant).spenders.map((to) => {
    const [code, dealings] = [readCodeKind(to, known), readDealings(to, known)]
    const label = readLabel(to, context.chainId, known)
    const isStranger = dealings.dealtBefore === false && label.isNamed !== true
    return { to, isStranger, isPerson: code.kind === 'person', needs: [code.need, dealings.need, label.need] }
  })
  const needs = parties.flatMap(({ needs }) => needs)
  const stranger =
    parties.find(({ isStranger, isPerson }) => isStranger && isPerson) ?? parties.find((one) => one.isStranger)
  const isEndless = end === null || end > BigInt(context.now + YEAR_SECONDS)
  const isBlind = facts.some(({ kind, value }) => kind === 'blind' && value === 'execution-permission')
  const takesAll = placedActs(meaning).some(({ act }) => act.kind === 'approve' && isEverything(act.amount))
  const isUnbounded = isEndless || isBlind || takesAll
  if (!isUnbounded && stranger === undefined) return { finding: null, needs }
  const to = (stranger ?? parties[0])?.to
  const params = {
    ...(to === undefined ? {} : { to }),
    ...(end === null ? {} : { end: end.toString() }),
    ...{ isStranger: stranger !== undefined, isEndless, isBlind, takesAll },
  }
  const isWorst = stranger !== undefined && (isUnbounded || stranger.isPerson)
  return { finding: { code: 'session-permission', severity: isWorst ? 'danger' : 'caution', params }, needs }
}
