import type { HeldRequest, PageSource } from '../core/request/held-request.ts'
import type { Decision, LedgerEntry, WalletAnswer } from '../core/request/lifecycle.ts'
import type { Acceptance } from '../core/review/make-accepted-risk.ts'
import type { Outcome } from '../core/review/outcome.ts'
import type { Review } from '../core/review/review.ts'
import type { AcceptedRisks } from '../ports/accepted-risks.ts'
import type { AlarmSign } from '../ports/alarm-sign.ts'
import type { Clock } from '../ports/clock.ts'
import type { History } from '../ports/history.ts'
import type { Ledger } from '../ports/ledger.ts'
import type { PageDoor } from '../ports/page-door.ts'
import type { ReviewScreen } from '../ports/review-screen.ts'
import type { Reviewer } from '../ports/reviewer.ts'
import type { Settings } from '../ports/settings.ts'
import type { StandingDecisions } from '../ports/standing-decisions.ts'

export interface CustodyPorts {
  readonly ledger: Ledger
  readonly history: History
  readonly standing: StandingDecisions
  readonly risks: AcceptedRisks
  readonly sign: AlarmSign
  readonly settings: Settings
  readonly pages: PageDoor
  readonly reviewer: Reviewer
  readonly screen: ReviewScreen
  readonly clock: Clock
  readonly newId: () => string
}

/** A request as it comes in, with where it came from as the browser says. */
export type Arrival = Pick<HeldRequest, 'origin' | 'topOrigin' | 'source' | 'provider' | 'method' | 'text'> &
  Pick<LedgerEntry, 'chainId' | 'account'>

/** Custody of all requests: nothing reaches a wallet but through this. Every call is heard in turn. */
export interface Custody {
  /** Takes up what the ledger holds; first of all. */
  restore(): Promise<void>
  hold(arrival: Arrival): Promise<void>
  context(source: PageSource, context: Pick<LedgerEntry, 'chainId' | 'account'>): Promise<void>
  clicked(source: PageSource): Promise<void>
  answered(source: PageSource, answer: WalletAnswer): Promise<void>
  pageLost(document: string): Promise<void>
  snapshot(requestId: string, run: number, pending: readonly string[], review: Review): Promise<void>
  rechecked(requestId: string, run: number, same: boolean): Promise<void>
  outcome(requestId: string, outcome: Outcome): Promise<void>
  /** The engine could not do a job. */
  failed(requestId: string, run: number): Promise<void>
  hostLost(): Promise<void>
  decide(decision: Decision): Promise<void>
  rerun(requestId: string): Promise<void>
  /** The user accepts a finding that is shown; its request is reviewed anew under that. */
  accept(acceptance: Acceptance): Promise<void>
  /** Reviews anew what rests on risks that were accepted: some of them may have been taken back. */
  risksChanged(): Promise<void>
  /** Reviews anew what could not be checked under the endpoints that were chosen before. */
  endpointsChanged(): Promise<void>
  /** Rejects all that the window may have shown when it was closed; what came later waits in the next one. */
  windowClosed(closedAtMs: number): Promise<void>
  /** The review window came up and wants the queue. */
  refresh(): Promise<void>
}
