import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb'
import type { AddressBookEntry } from '../../core/facts/address-book-entry.ts'
import type { HistoryEntry } from '../../core/review/history-record.ts'
import type { LedgerRecord } from '../../core/review/ledger-record.ts'
import type { SiteUse } from '../../core/review/list-uses.ts'
import type { Outcome } from '../../core/review/outcome.ts'
import type { Review } from '../../core/review/review.ts'

/** How often something was, and between when. */
export interface Tally {
  readonly count: number
  readonly firstAtMs: number
  readonly lastAtMs: number
}

/** What a site used of one chain; `kind` `site` with an empty `value`, chain 0: what gave a contract something, in all. */
export interface SiteRow extends Tally {
  readonly origin: string
  readonly chainId: number
  readonly kind: SiteUse['kind'] | 'site'
  readonly value: string
}

/** An outcome that was not what had been shown, by the site that asked and by the contract that was called. */
export interface DifferedRow {
  readonly origin: string
  /** `chainId:address`; the chain alone where nothing was called. */
  readonly contract: string
  readonly atMs: number
}

export interface Stores extends DBSchema {
  /** Without their reviews, so that a list of them is read fast. */
  requests: {
    key: string
    value: { readonly record: HistoryEntry; readonly endedAtMs: number }
    indexes: { endedAtMs: number }
  }
  /** The large part of a request, forgotten before the rest. */
  reviews: {
    key: string
    value: { readonly review: Review; readonly endedAtMs: number }
    indexes: { endedAtMs: number }
  }
  outcomes: { key: string; value: Outcome }
  differed: { key: string; value: DifferedRow; indexes: { origin: string; contract: string } }
  /** By `account:counterparty`. Outlives the requests that it was counted from. */
  dealings: { key: string; value: Tally; indexes: { lastAtMs: number } }
  /** By origin, chain, kind and value. Outlives the requests too. */
  siteUses: {
    key: [string, number, SiteRow['kind'], string]
    value: SiteRow
    indexes: { origin: string; lastAtMs: number }
  }
  network: { key: number; value: NetworkLogEntry }
  /** Requests that the wallet has and has not answered. */
  forwarded: { key: string; value: LedgerRecord }
  addressBook: { key: string; value: AddressBookEntry }
}
export type Database = IDBPDatabase<Stores>

/** What is written and forgotten together, so that neither is ever there without the other. */
export const HISTORY_STORES = ['requests', 'reviews', 'outcomes', 'differed', 'dealings', 'siteUses'] as const
export type HistoryWriting = IDBPTransaction<Stores, typeof HISTORY_STORES, 'readwrite'>

/** One call that went through the only door out. */
export interface NetworkLogEntry {
  readonly atMs: number
  readonly host: string
  readonly method: string
  readonly why: string
}
