import type { Finding } from './finding.ts'
import type { UncheckedReason } from './unchecked-reason.ts'

export const VERDICTS = ['clear', 'caution', 'danger'] as const
export type Verdict = (typeof VERDICTS)[number]

/** A stage that this request needs and that gave no result. */
export interface Unchecked {
  readonly stage: string
  readonly reason: UncheckedReason
  /** What failed, in its own words (a host, an error's text). Hostile: shown, never followed. */
  readonly detail?: string
}

/**
 * The worst of what was found. More findings can only raise it, and what was not checked is never `clear`.
 */
export function foldVerdict(findings: readonly Finding[], unchecked: readonly Unchecked[]): Verdict {
  if (findings.some(({ severity }) => severity === 'danger')) return 'danger'
  if (unchecked.length > 0 || findings.some(({ severity }) => severity === 'caution')) return 'caution'
  return 'clear'
}
