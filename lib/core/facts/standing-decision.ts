import { isRecord } from './is-record.ts'

/**
 * What may stand: that a site learns the accounts (`connect`), what the wallet can do (`capabilities`, EIP-5792), what
 * became of calls (`calls-status`, EIP-5792) and what it was granted (`permissions`, EIP-2255), and that it gives its
 * connection back (`disconnect`).
 */
export const STANDING_KINDS = ['connect', 'capabilities', 'calls-status', 'permissions', 'disconnect'] as const

/**
 * A decision that was made once and holds for harmless repeats: this origin may ask this wallet that again. Visible and
 * revocable; whatever signs, sends, grants or changes a chain never has one.
 */
export interface StandingDecision {
  readonly what: (typeof STANDING_KINDS)[number]
  readonly origin: string
  /** The provider's reverse domain name; its name where it has none; empty where it has neither. */
  readonly provider: string
  readonly decidedAtMs: number
}

export function isStandingDecision(value: unknown): value is StandingDecision {
  return (
    isRecord(value) &&
    STANDING_KINDS.some((kind) => kind === value.what) &&
    typeof value.origin === 'string' &&
    typeof value.provider === 'string' &&
    typeof value.decidedAtMs === 'number'
  )
}
