import { z } from 'zod'

/** A chain's JSON-RPC endpoint that the user chose. `ownNode`: the user says that it is their own. */
export const endpointSchema = z.object({
  chainId: z.number().int().positive(),
  url: z.url({ protocol: /^(https?|wss?)$/ }).max(2048),
  ownNode: z.boolean(),
})
export type Endpoint = z.infer<typeof endpointSchema>
