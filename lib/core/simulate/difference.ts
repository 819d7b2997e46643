import { z } from 'zod'

export const differenceSchema = z.object({ what: z.string(), shown: z.string(), happened: z.string() })
/** One thing that came out otherwise than it was shown. */
export type Difference = z.infer<typeof differenceSchema>
