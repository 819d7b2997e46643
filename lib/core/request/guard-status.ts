import { isRecord } from '../facts/is-record.ts'

/** What a page's relay says when the toolbar asks it `guard.status`. */
export interface GuardStatus {
  readonly origin: string
  /** A wallet's scripts were on the page before ours: what is put on its wire can't be stopped. */
  readonly walletFirst: boolean
}

export function isGuardStatus(value: unknown): value is GuardStatus {
  return isRecord(value) && typeof value.origin === 'string' && typeof value.walletFirst === 'boolean'
}
