import * as z from 'zod/mini'

/**
 * A decision that was made once and holds for harmless repeats: this origin may learn this wallet's accounts. Visible
 * and revocable; whatever signs, sends, grants or changes a chain never has one.
 */
export const standingDecisionSchema = z.object({
  what: z.literal('connect'),
  origin: z.string(),
  /** The provider's reverse domain name; its name where it has none; empty where it has neither. */
  provider: z.string(),
  decidedAtMs: z.number(),
})
export type StandingDecision = z.infer<typeof standingDecisionSchema>
