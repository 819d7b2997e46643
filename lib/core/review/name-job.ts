import { z } from 'zod'
import { PROVENANCES } from '../facts/provenance.ts'
import { UNCHECKED_REASONS } from '../judge/unchecked-reason.ts'
import { reviewJobSchema } from './review-job.ts'

/** A name to look up, with an immutable snapshot of the settings that it is looked up under. */
export const nameJobSchema = reviewJobSchema
  .pick({ requestId: true, run: true, endpoints: true, lightClients: true })
  .extend({
    /** As it was typed. */
    name: z.string().max(1_024),
    /** The chain that the address is wanted for. */
    chainId: z.number().int().positive(),
    /** Whether hosts that a name’s resolver names may be asked (ERC-3668). */
    offchainNames: z.boolean(),
  })
export type NameJob = z.infer<typeof nameJobSchema>

const name = z.string().max(1_024)
const chainId = z.number().int()
const hosts = z.array(z.string())

/**
 * What became of it. `chainId`: whose ENS was asked. `hosts`: that were asked, or would have to be, off the chain.
 * `none`: it leads nowhere. `off-chain`: only hosts could tell, and they may not be asked. `gateway-failed`: they could
 * not, `why` in plain words. `unread`: the chain could not be read.
 */
export const nameAnswerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('found'),
    name,
    chainId,
    /** The chain that the address was wanted for, where its ENS could not be asked. */
    wanted: chainId.optional(),
    address: z.custom<`0x${string}`>((value) => typeof value === 'string' && /^0x[0-9a-f]{40}$/.test(value)),
    provenance: z.enum(PROVENANCES),
    /** Who gave the block that it was read at, where that is one endpoint’s word. */
    host: z.string().optional(),
    hosts,
  }),
  z.object({ kind: z.enum(['none', 'no-ens']), name, chainId }),
  z.object({ kind: z.literal('off-chain'), name, chainId, hosts }),
  z.object({ kind: z.literal('gateway-failed'), name, hosts, why: z.string() }),
  z.object({ kind: z.literal('unread'), chainId, reason: z.enum(UNCHECKED_REASONS) }),
  z.object({ kind: z.literal('improper') }),
  z.object({ kind: z.literal('failed') }),
])
export type NameAnswer = z.infer<typeof nameAnswerSchema>
