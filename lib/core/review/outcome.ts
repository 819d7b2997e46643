import { z } from 'zod'
import { differenceSchema } from '../simulate/difference.ts'

/**
 * What the chain did, against what was shown. `wrapped`: the wallet put the call into another transaction (a smart
 * account, a batch) with the same effects. `reverted`: it was mined and failed, as was not shown.
 */
export const outcomeSchema = z.object({
  kind: z.enum(['equal', 'fee-only', 'wrapped', 'different', 'reverted', 'not-seen']),
  transactionHash: z.string().optional(),
  blockNumber: z.string().optional(),
  differences: z.array(differenceSchema),
})
export type Outcome = z.infer<typeof outcomeSchema>
