import type { AcceptedRisk } from '../../core/facts/accepted-risk.ts'
import type { AddressBookEntry } from '../../core/facts/address-book-entry.ts'
import type { Endpoint } from '../../core/facts/endpoint.ts'
import type { LightClientSetting } from '../../core/facts/light-client.ts'
import type { LightClientStatus } from '../../core/facts/light-client-status.ts'
import type { Retention } from '../../core/facts/retention.ts'
import type { StandingDecision } from '../../core/facts/standing-decision.ts'
import type { Decision } from '../../core/request/lifecycle.ts'
import type { HistoryFilter } from '../../core/review/history-filter.ts'
import type { HistoryEntry } from '../../core/review/history-record.ts'
import type { HistoryTrouble } from '../../core/review/history-trouble.ts'
import type { SiteUse } from '../../core/review/list-uses.ts'
import type { Acceptance } from '../../core/review/make-accepted-risk.ts'
import type { NameAnswer } from '../../core/review/name-job.ts'
import type { Review } from '../../core/review/review.ts'
import type { BackgroundToCheck, CheckToBackground } from './check-messages.ts'
import type { ReviewItem } from './review-messages.ts'

/** What the review window's screen needs from outside. It stays the same object while the background restarts. */
export interface ReviewClient {
  /** Calls `listener` with the whole queue, oldest first, at once where it is known and at each change. */
  subscribe(listener: (items: readonly ReviewItem[]) => void): () => void
  decide(decision: Decision): void
  /** Run the review anew, after a remedy (an endpoint was chosen). */
  rerun(requestId: string): void
  /** The user accepts a finding that is shown; its review is run anew under that. */
  accept(acceptance: Acceptance): void
}

/** What the page on which a request is pasted needs from outside. */
export interface CheckClient {
  /** Calls `listener` with what became of the last request, as it happens. */
  subscribe(listener: (news: BackgroundToCheck) => void): () => void
  check(pasted: CheckToBackground['pasted'], chainId: number): void
}

/** Where a typed name leads, by the ENS of a chain or of Ethereum. Never rejects where an answer can be had. */
export type FindName = (name: string, chainId: number) => Promise<NameAnswer>

/** One call that went through the only door out. */
export interface NetworkLogEntry {
  readonly atMs: number
  readonly host: string
  readonly method: string
  readonly why: string
}

/** The light clients that the user set up, and what became of each; one that never tried has no status. */
export interface LightClientView {
  readonly settings: readonly LightClientSetting[]
  readonly statuses: readonly LightClientStatus[]
}

/** How often something was, and between when. */
interface Tally {
  readonly count: number
  readonly firstAtMs: number
  readonly lastAtMs: number
}

/** A site that the user dealt through: how often that gave a contract something, and what it used of which chain. */
export interface KeptSite extends Tally {
  readonly origin: string
  readonly uses: readonly (Tally & {
    readonly chainId: number
    readonly kind: SiteUse['kind'] | 'site'
    readonly value: string
  })[]
}

/** What can be done with the history besides listing it. */
export interface HistoryKeeper {
  /** The full review of a listed request; null where it was forgotten, or there was none. */
  review(requestId: string): Promise<Review | null>
  trouble(): Promise<HistoryTrouble | null>
  retention(): Promise<Retention>
  /** Forgets at once what is beyond it. */
  setRetention(retention: Retention): Promise<void>
  exported(): Promise<Blob>
  /** Null where it is no exported history. `counts`: it is taken for what this user did, else it makes nobody known. */
  imported(
    file: Blob,
    counts: boolean,
  ): Promise<{ readonly added: number; readonly known: number; readonly refused: number } | null>
  erase(requestId: string): Promise<void>
  /** `alsoLearnt`: whom the user dealt with and what sites used as well. */
  eraseAll(alsoLearnt: boolean): Promise<void>
  /** Those used last first. */
  sites(): Promise<readonly KeptSite[]>
  forgetSite(origin: string): Promise<void>
}

/** What the home screen needs from outside. */
export interface HomeClient {
  endpoints(): Promise<readonly Endpoint[]>
  setEndpoints(list: readonly Endpoint[]): Promise<void>
  lightClients(): Promise<LightClientView>
  /** Replaces the list, at most one a chain. */
  setLightClients(list: readonly LightClientSetting[]): Promise<void>
  /** Those that fit, newest first. */
  history(filter: HistoryFilter): Promise<readonly HistoryEntry[]>
  keeper(): Promise<HistoryKeeper>
  acceptedRisks(): Promise<readonly AcceptedRisk[]>
  revokeRisk(risk: AcceptedRisk): Promise<void>
  standingDecisions(): Promise<readonly StandingDecision[]>
  revoke(decision: StandingDecision): Promise<void>
  /** The user's own phrase; null where there is none. */
  phrase(): Promise<string | null>
  setPhrase(phrase: string | null): Promise<void>
  /** The user's names for addresses, by name. */
  addressBook(): Promise<readonly AddressBookEntry[]>
  /** Adds a name, or changes it. */
  nameAddress(entry: AddressBookEntry): Promise<void>
  forgetAddress(entry: AddressBookEntry): Promise<void>
  /** Where published ABIs are asked for; null where nobody was chosen. */
  abiSource(): Promise<string | null>
  setAbiSource(source: string | null): Promise<void>
  /** Whether hosts that a name’s resolver names may be asked. */
  offchainNames(): Promise<boolean>
  setOffchainNames(asked: boolean): Promise<void>
  /** Takes a GGUF file as a language model. Rejects what is none. */
  takeModelFile(file: File): Promise<void>
  /** Newest first. */
  networkLog(): Promise<readonly NetworkLogEntry[]>
}

/** Whether the guard stands in the active tab. */
export interface TabStatus {
  readonly origin: string | null
  readonly guarded: boolean
  /** Requests of this tab that wait for a decision. */
  readonly pending: number
  /**
   * Why it is not guarded. `installed`, `updated`: the page is older than this installation; `no-access`: the user took
   * the access to sites away; `elsewhere`: the browser lets no extension look at this page.
   */
  readonly why: 'installed' | 'updated' | 'no-access' | 'elsewhere' | null
  /** A wallet's scripts came first: what a page puts on its wire can't be stopped, only told. */
  readonly walletFirst: boolean
  /**
   * The last call that went past the guard in this tab; `stopped` where it surely did not reach the wallet. `differed`: one
   * that was held and continued, and did something else on the chain than was shown.
   */
  readonly alarm: {
    readonly method: string
    readonly stopped: boolean
    readonly atMs: number
    readonly differed?: true
  } | null
  /** Whether private windows are guarded at all. */
  readonly privateWindows: boolean
}

/** What the toolbar's popup needs from outside. */
export interface PopupClient {
  tabStatus(): Promise<TabStatus>
  openHome(): void
  /** Opens the page on which a request is pasted. */
  openCheck(): void
  /** Brings the review window to the front. */
  openReview(): void
}
