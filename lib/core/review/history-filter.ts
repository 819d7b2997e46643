import type { Verdict } from '../judge/verdict.ts'
import type { HistoryEntry } from './history-record.ts'

/** What the user decided, or what was decided for all such requests; `none`: it ended before anybody did. */
export const HISTORY_DECISIONS = ['continued', 'rejected', 'standing', 'none'] as const
export type HistoryDecision = (typeof HISTORY_DECISIONS)[number]

/** Which requests are listed; what is absent lets all pass. `text` is looked for in all that a record says. */
export interface HistoryFilter {
  readonly text?: string
  /** Part of the asking site's origin. */
  readonly origin?: string
  readonly verdict?: Verdict
  readonly decision?: HistoryDecision
}

export function decisionOf({ standing, decision }: Pick<HistoryEntry, 'standing' | 'decision'>): HistoryDecision {
  if (standing) return 'standing'
  if (decision === null) return 'none'
  return decision.choice === 'reject' ? 'rejected' : 'continued'
}

export function isListed(entry: HistoryEntry, { text, origin, verdict, decision }: HistoryFilter): boolean {
  const { gist, method, account, provider, topOrigin } = entry
  const said = () => [gist?.title, entry.origin, topOrigin, method, account, provider, entry.text, entry.answer?.value]
  return (
    (verdict === undefined || gist?.verdict === verdict) &&
    (decision === undefined || decisionOf(entry) === decision) &&
    (origin === undefined || holds(entry.origin, origin)) &&
    (text === undefined || said().some((each) => holds(each ?? '', text)))
  )
}

function holds(whole: string, part: string): boolean {
  return whole.toLowerCase().includes(part.trim().toLowerCase())
}
