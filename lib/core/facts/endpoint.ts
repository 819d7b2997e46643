// `zod/mini`, since this is all that the home page needs of zod.
import * as z from 'zod/mini'

/** A chain's JSON-RPC endpoint that the user chose. `ownNode`: the user says that it is their own. */
export const endpointSchema = z.object({
  chainId: z.int().check(z.positive()),
  url: z.url({ protocol: /^(https?|wss?)$/ }).check(z.maxLength(2048)),
  ownNode: z.boolean(),
})
export type Endpoint = z.infer<typeof endpointSchema>
