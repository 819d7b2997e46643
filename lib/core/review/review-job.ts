import { z } from 'zod'
import { isAbiSource } from '../facts/abi-source.ts'
import { type AcceptedRisk, isAcceptedRisk } from '../facts/accepted-risk.ts'
import { type Endpoint, isEndpoint } from '../facts/endpoint.ts'
import { isLightClient, type LightClient } from '../facts/light-client.ts'
import { earlierRequestSchema } from './earlier-request.ts'

/** What a review runs under: an immutable snapshot of the settings and of where the request came from. */
export const reviewJobSchema = z.object({
  requestId: z.string(),
  /** What an earlier run of the same request still says is not heard. */
  run: z.number().int(),
  method: z.string(),
  text: z.string(),
  context: z.object({
    origin: z.string(),
    topOrigin: z.string().optional(),
    /** Null where the provider did not say. */
    chainId: z.number().int().nullable(),
    account: z.string().nullable(),
    /** Unix seconds. */
    now: z.number().int(),
  }),
  /** What of the same account and chain is on its way already, oldest first. */
  earlier: z.array(earlierRequestSchema).optional(),
  endpoints: z.array(z.custom<Endpoint>(isEndpoint)),
  /** Where published ABIs are asked for; nowhere where it is absent. */
  abiSource: z.custom<string>(isAbiSource).optional(),
  /** What the user accepted of this site; nothing where it is absent. */
  accepted: z.array(z.custom<AcceptedRisk>(isAcceptedRisk)).optional(),
  /** Where headers are proved; none is where it is absent. */
  lightClients: z.array(z.custom<LightClient>(isLightClient)).optional(),
})
export type ReviewJob = z.infer<typeof reviewJobSchema>
