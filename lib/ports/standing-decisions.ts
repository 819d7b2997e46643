import type { StandingDecision } from '../core/facts/standing-decision.ts'

/** Decisions that hold for harmless repeats. */
export interface StandingDecisions {
  list(): Promise<readonly StandingDecision[]>
  add(decision: StandingDecision): Promise<void>
}
