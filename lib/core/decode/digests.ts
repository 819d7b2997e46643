import { z } from 'zod'
import { hexSchema } from '../facts/schemas.ts'

const typedDataDigests = z.object({ domain: hexSchema, message: hexSchema, digest: hexSchema })

/** Hashes to compare with what another screen shows, of the request's own bytes. */
export const digestsSchema = z.object({
  eip712: typedDataDigests.optional(),
  safeTx: typedDataDigests.optional(),
  personalSign: hexSchema.optional(),
  calldata: hexSchema.optional(),
  authorization: hexSchema.optional(),
})
export type Digests = z.infer<typeof digestsSchema>
