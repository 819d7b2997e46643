import { isRecord } from './is-record.ts'

/**
 * A decision that was made once and holds for harmless repeats: this origin may learn this wallet's accounts. Visible
 * and revocable; whatever signs, sends, grants or changes a chain never has one.
 */
export interface StandingDecision {
  readonly what: 'connect'
  readonly origin: string
  /** The provider's reverse domain name; its name where it has none; empty where it has neither. */
  readonly provider: string
  readonly decidedAtMs: number
}

export function isStandingDecision(value: unknown): value is StandingDecision {
  return (
    isRecord(value) &&
    value.what === 'connect' &&
    typeof value.origin === 'string' &&
    typeof value.provider === 'string' &&
    typeof value.decidedAtMs === 'number'
  )
}
