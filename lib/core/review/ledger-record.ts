import type { AcceptedRisk } from '../facts/accepted-risk.ts'
import type { Endpoint } from '../facts/endpoint.ts'
import type { LightClient } from '../facts/light-client.ts'
import type { HeldRequest } from '../request/held-request.ts'
import type { LedgerEntry } from '../request/lifecycle.ts'
import type { Outcome } from './outcome.ts'
import type { Review } from './review.ts'

/** All that custody knows of one request; JSON. */
export interface LedgerRecord {
  readonly held: HeldRequest
  readonly entry: LedgerEntry
  /** What was shown as `entry.revision`; null while nothing was. */
  readonly review: Review | null
  /** The settings that the current run's review runs under. */
  readonly endpoints: readonly Endpoint[]
  readonly abiSource?: string | null
  readonly lightClients?: readonly LightClient[]
  /** What the user had accepted of its site. */
  readonly accepted?: readonly AcceptedRisk[]
  readonly outcome?: Outcome
}
