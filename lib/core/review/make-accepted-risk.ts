import { ACCEPTED_DAYS, type AcceptedRisk } from '../facts/accepted-risk.ts'
import { partiesOf } from '../judge/accept-findings.ts'
import { isEnded } from '../request/lifecycle.ts'
import type { LedgerRecord } from './ledger-record.ts'

/** Which finding of which shown review the user accepts, and for how many days. */
export interface Acceptance {
  readonly requestId: string
  readonly digest: string
  readonly revision: number
  /** The finding's place in the review. */
  readonly place: number
  readonly days: (typeof ACCEPTED_DAYS)[number]
}

/** What is accepted by that, made from what was shown alone; null where that is not on the screen any more, or can't be accepted. */
export function makeAcceptedRisk(
  { held, entry, review }: LedgerRecord,
  { digest, revision, place, days }: Acceptance,
  nowMs: number,
): AcceptedRisk | null {
  const finding = review?.findings[place]
  const isShown = entry.digest === digest && entry.revision === revision && entry.shownRun === entry.run
  if (isEnded(entry) || !isShown || finding?.acceptable !== true || finding.severity !== 'caution') return null
  if (entry.chainId === null || !ACCEPTED_DAYS.includes(days)) return null
  const acceptedAtS = Math.floor(nowMs / 1000)
  return {
    code: finding.code,
    name: finding.name ?? finding.code,
    origin: held.origin,
    chainId: entry.chainId,
    parties: [...partiesOf(finding)],
    acceptedAtS,
    untilS: acceptedAtS + days * 86_400,
  }
}
