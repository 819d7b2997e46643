import type { Json } from '../facts/json.ts'

export const SEVERITIES = ['info', 'caution', 'danger'] as const
export type Severity = (typeof SEVERITIES)[number]

/** Something to worry about: which rule saw it, how bad, what it stands on. Words are made elsewhere, from `params`. */
export interface Finding {
  readonly code: string
  readonly severity: Severity
  readonly params: { readonly [name: string]: Json }
  readonly factIds: readonly string[]
  /** The user may accept it for the next times. */
  readonly acceptable?: true
  /** The user accepted it until then (unix seconds), so that it is a note. */
  readonly acceptedUntil?: number
}
