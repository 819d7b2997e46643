import { isAdmitted } from '../core/request/admission.ts'
import type { HeldRequest } from '../core/request/held-request.ts'
import { requestDigest } from '../core/request/request-digest.ts'
import { covers, standingDecisionFor } from '../core/request/standing.ts'
import { openEntry } from '../core/request/transition.ts'
import type { LedgerRecord } from '../core/review/ledger-record.ts'
import type { Arrival, CustodyPorts } from './custody.ts'
import type { Docket } from './docket.ts'

/** A request that was taken in. `allowed`: a standing decision covers it. */
export interface TakenIn {
  readonly held: HeldRequest
  readonly allowed: boolean
}

/** Takes requests in and writes them down; null where there is no room for one more. */
export type Intake = (arrival: Arrival) => Promise<TakenIn | null>

export function createIntake(
  docket: Docket,
  { standing, clock, newId }: Pick<CustodyPorts, 'standing' | 'clock' | 'newId'>,
): Intake {
  /** False where the ledger has no room: what was not written down is not held. */
  async function keep(record: LedgerRecord): Promise<boolean> {
    try {
      await docket.put(record)
      return true
    } catch {
      return false
    }
  }

  async function isAllowed(held: HeldRequest): Promise<boolean> {
    const wanted = standingDecisionFor(held)
    return wanted !== null && (await standing.list()).some((decision) => covers(decision, wanted))
  }

  return async ({ method, text, source, chainId, account, ...from }) => {
    const [requestId, heldAtMs] = [newId(), clock.now()]
    const digest = requestDigest(method, text)
    const held: HeldRequest = { requestId, digest, method, text, source, heldAtMs, ...from }
    if (!isAdmitted(held, docket.waiting())) return null
    const entry = openEntry(requestId, digest, { chainId, account }, heldAtMs)
    if (!(await keep({ held, entry, review: null, endpoints: [] }))) return null
    return { held, allowed: await isAllowed(held) }
  }
}
