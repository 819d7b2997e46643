import { z } from 'zod'

/** What runs a model: on the graphics processor, on the processor, or elsewhere at an endpoint that the user named. */
export const MODEL_ENGINES = ['web-llm', 'wllama', 'endpoint'] as const
export type ModelEngine = (typeof MODEL_ENGINES)[number]

export const MODEL_STATES = ['absent', 'downloading', 'loading', 'ready', 'failed'] as const

const bytes = z.number().int().nonnegative()

/**
 * How the chosen model stands. `absent`: none is chosen, or its files are not on this device. `reason`: why it is absent
 * or failed, in plain words. Sizes are those of its files.
 */
export const modelStatusSchema = z.object({
  engine: z.enum([...MODEL_ENGINES, 'none']),
  model: z.string().max(256).nullable(),
  state: z.enum(MODEL_STATES),
  receivedBytes: bytes.optional(),
  totalBytes: bytes.optional(),
  reason: z.string().max(512).optional(),
})
export type ModelStatus = z.infer<typeof modelStatusSchema>
