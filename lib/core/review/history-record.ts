import { isRecord } from '../facts/is-record.ts'
import { VERDICTS, type Verdict } from '../judge/verdict.ts'
import type { Decision } from '../request/lifecycle.ts'
import type { Outcome } from './outcome.ts'
import type { Review } from './review.ts'

export const HISTORY_STATES = ['answered', 'rejected', 'unknown', 'stopped', 'unread'] as const

/** What became of one request, kept on this device. Written once; only its outcome may come later. */
export interface HistoryRecord {
  readonly requestId: string
  readonly heldAtMs: number
  readonly endedAtMs: number
  readonly origin: string
  readonly topOrigin?: string
  /** The provider's name, as the page was shown it. */
  readonly provider: string
  readonly method: string
  /** The very text that was checked, shown and forwarded. */
  readonly text: string
  readonly digest: string
  readonly chainId: number | null
  readonly account: string | null
  /** `stopped` and `unread`: it was put on the wallet's wire, past the guard; it did not, or may have, reached the wallet. */
  readonly state: (typeof HISTORY_STATES)[number]
  /** The last review; null where a standing decision let it pass or none was made in time. */
  readonly review: Review | null
  readonly decision: Decision | null
  /** A standing decision let it pass: no window was opened. */
  readonly standing: boolean
  /** The wallet's answer as JSON text; absent where there was none. */
  readonly answer?: { readonly ok: boolean; readonly value: string }
  readonly outcome?: Outcome
}

/** What a list says of a review: the review itself lies apart, since it is large and forgotten first. */
export interface ReviewGist {
  readonly title: string
  readonly verdict: Verdict
}

/** A record as it is listed. */
export interface HistoryEntry extends Omit<HistoryRecord, 'review'> {
  /** Null where there was no review. */
  readonly gist: ReviewGist | null
}

/** Checked by hand, as all that small pages read: a row that something else wrote, or that broke, is no entry. */
export function isHistoryEntry(value: unknown): value is HistoryEntry {
  if (!isRecord(value)) return false
  const { requestId, heldAtMs, endedAtMs, origin, provider, method, text, digest, state, gist, decision } = value
  return (
    [requestId, origin, provider, method, text, digest].every((each) => typeof each === 'string') &&
    [heldAtMs, endedAtMs].every((each) => typeof each === 'number') &&
    HISTORY_STATES.some((each) => each === state) &&
    (decision === null || isRecord(decision)) &&
    (gist === null ||
      (isRecord(gist) && typeof gist.title === 'string' && VERDICTS.some((each) => each === gist.verdict)))
  )
}

/** The record without its review, and the review's gist in its place. */
export function entryOfRecord({ review, outcome: _kept, ...rest }: HistoryRecord): HistoryEntry {
  return { ...rest, gist: review === null ? null : { title: review.title, verdict: review.verdict } }
}
