import { z } from 'zod'

/** What a page's relay says when the toolbar asks it `guard.status`. */
export const guardStatusSchema = z.object({
  origin: z.string(),
  /** A wallet's scripts were on the page before ours: what is put on its wire can't be stopped. */
  walletFirst: z.boolean(),
})
export type GuardStatus = z.infer<typeof guardStatusSchema>
