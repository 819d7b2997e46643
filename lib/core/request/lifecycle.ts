/**
 * The life of a held request: held → reviewing → ready → rechecking → forwarding → answered | rejected | unknown.
 * A wallet that opens a window of its own needs its user's click on the page: there `released` stands before `forwarding`.
 * Decisions are bound to the request, the digest of its bytes and the revision that was on the screen.
 * `transition` in `transition.ts` is the only way from one state to another.
 */
export const REQUEST_STATES = [
  'held',
  'reviewing',
  'ready',
  'rechecking',
  'released',
  'forwarding',
  'answered',
  'rejected',
  'unknown',
] as const
export type RequestState = (typeof REQUEST_STATES)[number]

export interface Decision {
  readonly requestId: string
  readonly digest: string
  readonly revision: number
  readonly choice: 'continue' | 'reject'
  /** Not at once, but when the page asks for the very same again: the wallet opens its window on the user's click. */
  readonly onClick?: boolean
}

/** Where one request stands; JSON. Its bytes and its review lie beside it, not in it. */
export interface LedgerEntry {
  readonly requestId: string
  readonly digest: string
  readonly state: RequestState
  /** Counts reviews begun: what an earlier run still says is not heard. */
  readonly run: number
  /** Counts what was shown; 0 while nothing was. */
  readonly revision: number
  /** The run that the newest revision is of. */
  readonly shownRun: number
  /** When the current review began: what the wait before an incomplete one may be accepted is counted from. */
  readonly reviewingSinceMs: number
  /** The stages still running. */
  readonly pending: readonly string[]
  /** No engine could be had for this run: what is shown is only that. */
  readonly unreviewed: boolean
  /** How often this request's review was lost with its host. */
  readonly losses: number
  /** As the raw provider said last; a review holds for these only. */
  readonly chainId: number | null
  readonly account: string | null
  /** What a request in `rechecking` waits for: first the engine, then the page's chain and account. */
  readonly awaiting: 'recheck' | 'context' | null
  /** The decision that holds now; null where none was made or it was voided. */
  readonly decision: Decision | null
  /** A standing decision let it pass. */
  readonly standing: boolean
  readonly voided?: 'effects-changed' | 'chain-changed' | 'account-changed'
  readonly answer?: WalletAnswer
}

/** What the wallet answered, as JSON text. */
export interface WalletAnswer {
  readonly ok: boolean
  readonly value: string
}

/** What happens to a request. Times are unix milliseconds, given by the caller. */
export type LifecycleEvent =
  /** It is in the ledger: begin. */
  | { readonly type: 'opened'; readonly atMs: number }
  /** A standing decision covers it. */
  | { readonly type: 'allowed' }
  | { readonly type: 'snapshot'; readonly run: number; readonly pending: readonly string[] }
  /** No engine could review it; what is shown instead says so. */
  | { readonly type: 'unreviewed'; readonly run: number }
  | { readonly type: 'decided'; readonly decision: Decision; readonly atMs: number }
  | { readonly type: 'rechecked'; readonly run: number; readonly same: boolean; readonly atMs: number }
  /** The page's chain and account, asked for or not. */
  | {
      readonly type: 'context'
      readonly chainId: number | null
      readonly account: string | null
      readonly atMs: number
    }
  /** The page did not say its chain and account in time. */
  | { readonly type: 'context-late' }
  /** The page asked for what was released once more, and its wallet has it. */
  | { readonly type: 'clicked' }
  | { readonly type: 'answered'; readonly answer: WalletAnswer }
  | { readonly type: 'rerun'; readonly atMs: number }
  /** Its page says it again, over a new port: it has not been told to forward it. */
  | { readonly type: 'reheld' }
  /** Its tab was closed or its frame went away. */
  | { readonly type: 'port-lost' }
  | { readonly type: 'host-lost'; readonly atMs: number }
  /** The background came back; its engine host, if one still runs, is no longer heard. */
  | { readonly type: 'restarted'; readonly atMs: number }
  | { readonly type: 'window-closed' }

/** What is to be done after the entry was written to the ledger, in order. */
export type LifecycleEffect =
  | { readonly type: 'review'; readonly run: number }
  /** The engine failed too often: show that nothing was checked, then say `unreviewed`. */
  | { readonly type: 'give-up'; readonly run: number }
  | { readonly type: 'recheck'; readonly run: number }
  | { readonly type: 'cancel' }
  /** Ask the page for its chain and account. */
  | { readonly type: 'probe' }
  | { readonly type: 'forward'; readonly digest: string }
  /** Refuse it, and let through the next that is the same, once. */
  | { readonly type: 'release'; readonly code: number; readonly message: string }
  | { readonly type: 'refuse'; readonly code: number; readonly message: string }
  /** It has ended: write it to the history. */
  | { readonly type: 'record' }

export type Refusal = 'ended' | 'not-now' | 'other-request' | 'stale' | 'too-early'

export type Transition =
  | { readonly ok: true; readonly entry: LedgerEntry; readonly effects: readonly LifecycleEffect[] }
  | { readonly ok: false; readonly refusal: Refusal }

/** How long an incomplete review must have run before it may be accepted as it is. */
export const PATIENCE_MS = 10_000

/** EIP-1193: the user rejected the request. */
export const USER_REJECTED = 4001

/** EIP-1474: internal error. */
export const INTERNAL_ERROR = -32603

export function isEnded({ state }: Pick<LedgerEntry, 'state'>): boolean {
  return state === 'answered' || state === 'rejected' || state === 'unknown'
}
