import { isRecord } from '../../facts/is-record.ts'
import { entryOf, type LibraryNeed } from '../../facts/need.ts'
import type { Severity } from '../finding.ts'
import { isAtStake } from '../is-at-stake.ts'
import type { Evidence, Rule } from '../rule.ts'

/** So a name may also be used by its owner, by somebody who is called the same, or by an honest site. */
const MAY_BE_MEANT: ReadonlySet<unknown> = new Set(['ending', 'bait'])

/**
 * The site that asks is called nearly like a known app's, and is not that one. `danger` where something is at stake, else
 * `caution`; and `caution` where only the ending differs, since many apps have more than one, or where
 * it is like none and only its words bait.
 */
export const lookAlikeSite: Rule = {
  code: 'look-alike-site',
  judge: (evidence, known) => {
    const { origin } = evidence.context
    if (!/^https?:/.test(origin) || !URL.canParse(origin)) return { result: [], needs: [] }
    const host = new URL(origin).hostname
    const need: LibraryNeed = { kind: 'site', host }
    const answer = entryOf(known, need)
    const entry = answer?.ok && isRecord(answer.json) ? answer.json : null
    if (entry === null) return { result: [], needs: [need] }
    const params = { host, domain: String(entry.domain), owner: String(entry.owner), how: String(entry.how) }
    const severity = severityOf(entry.how, evidence)
    return { result: [{ code: 'look-alike-site', severity, params, factIds: [] }], needs: [need] }
  },
}

function severityOf(how: unknown, evidence: Evidence): Severity {
  return !MAY_BE_MEANT.has(how) && isAtStake(evidence) ? 'danger' : 'caution'
}
