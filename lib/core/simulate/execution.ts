import { z } from 'zod'
import { addressSchema, hexSchema } from '../facts/schemas.ts'

/** A log that survived. Quantities here and below are geth's hex quantities. */
export const logSchema = z.object({ address: hexSchema, topics: z.array(hexSchema), data: hexSchema })
export type Log = z.infer<typeof logSchema>

/** A frame in the shape of geth's callTracer. */
export interface CallFrame {
  type: string
  from: string
  to?: string | undefined
  value?: string | undefined
  gas: string
  gasUsed: string
  input: string
  output?: string | undefined
  error?: string | undefined
  revertReason?: string | undefined
  logs?:
    | { address: string; topics: string[]; data: string; position?: string | undefined; index?: string | undefined }[]
    | undefined
  calls?: CallFrame[] | undefined
}

export const callFrameSchema: z.ZodType<CallFrame> = z.lazy(() =>
  z.object({
    type: z.string(),
    from: z.string(),
    to: z.string().optional(),
    value: z.string().optional(),
    gas: z.string(),
    gasUsed: z.string(),
    input: z.string(),
    output: z.string().optional(),
    error: z.string().optional(),
    revertReason: z.string().optional(),
    logs: z
      .array(
        z.object({
          address: z.string(),
          topics: z.array(z.string()),
          data: z.string(),
          position: z.string().optional(),
          index: z.string().optional(),
        }),
      )
      .optional(),
    calls: z.array(callFrameSchema).optional(),
  }),
)

const accountStateSchema = z.object({
  balance: z.string().optional(),
  nonce: z.number().optional(),
  code: z.string().optional(),
  codeHash: z.string().optional(),
  storage: z.record(z.string(), z.string()).optional(),
})

/** The shape of geth's prestateTracer in diff mode, for the whole transaction. */
export const stateDiffSchema = z.object({
  pre: z.record(z.string(), accountStateSchema),
  post: z.record(z.string(), accountStateSchema),
})
export type StateDiff = z.infer<typeof stateDiffSchema>

export const executionSchema = z.object({
  status: z.enum(['success', 'revert', 'halt', 'invalid']),
  /** Why the status is not `success`, in the EVM's or the protocol's own terms. */
  reason: z.string().optional(),
  gasUsed: z.string(),
  returnData: hexSchema,
  callTree: callFrameSchema.nullable(),
  logs: z.array(logSchema),
  stateDiff: stateDiffSchema,
  stateRoot: hexSchema.optional(),
  logsHash: hexSchema.optional(),
  /**
   * What the sender paid the network for the run; `tip` of it went to the block's producer `to`, and on a rollup `posting`
   * of it is for posting the transaction to Ethereum. Absent: nothing ran.
   */
  fee: z.object({ paid: z.string(), tip: z.string(), to: addressSchema, posting: z.string().optional() }).optional(),
  /** It did not fail itself: another step of its batch did, and took it back. */
  takenBack: z.boolean().optional(),
})
/** What running one step did. `invalid`: a block could not have included it, so nothing ran. */
export type Execution = z.infer<typeof executionSchema>
