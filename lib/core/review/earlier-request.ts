import { z } from 'zod'

/** A request of the same account on the same chain that the wallet has sent and that is not known to be mined. */
export const earlierRequestSchema = z.object({
  requestId: z.string(),
  /** What its review called it. */
  title: z.string(),
  /** Of the transaction, as the wallet said. */
  hash: z.string(),
  method: z.string(),
  text: z.string(),
  /** The nonce that its review ran it with, as a decimal string; absent where it did not run. */
  nonce: z.string().optional(),
})
export type EarlierRequest = z.infer<typeof earlierRequestSchema>
