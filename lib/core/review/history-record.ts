import type { Decision } from '../request/lifecycle.ts'
import type { Outcome } from './outcome.ts'
import type { Review } from './review.ts'

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
  readonly state: 'answered' | 'rejected' | 'unknown' | 'stopped' | 'unread'
  /** The last review; null where a standing decision let it pass or none was made in time. */
  readonly review: Review | null
  readonly decision: Decision | null
  /** A standing decision let it pass: no window was opened. */
  readonly standing: boolean
  /** The wallet's answer as JSON text; absent where there was none. */
  readonly answer?: { readonly ok: boolean; readonly value: string }
  readonly outcome?: Outcome
}
