import { z } from 'zod'
import { MODEL_ENGINES, modelStatusSchema } from './model-status.ts'

const id = z.string().min(1).max(256)
const url = z
  .string()
  .max(2_048)
  .refine((text) => {
    const read = URL.parse(text)
    return read !== null && /^https?:$/.test(read.protocol) && read.username === '' && read.password === ''
  })

/** What the user chose to have explained with; nothing at first. An endpoint is asked at `url`, for `model`. */
export const modelChoiceSchema = z.discriminatedUnion('engine', [
  z.object({ engine: z.literal('none') }),
  z.object({ engine: z.literal('wllama'), model: id }),
  z.object({ engine: z.literal('web-llm'), model: id }),
  z.object({ engine: z.literal('endpoint'), model: id, url }),
])
export type ModelChoice = z.infer<typeof modelChoiceSchema>

/** What may be told to whoever keeps the models. `pause` keeps what has come; `delete` also gives up the choice. */
export const modelOrderSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('look') }),
  z.object({ kind: z.literal('choose'), choice: modelChoiceSchema }),
  /** `url`: of a GGUF file, for a model that is not known here. `redirects`: the host may send on to another. */
  z.object({ kind: z.literal('download'), model: id, url: url.optional(), redirects: z.boolean() }),
  z.object({ kind: z.literal('pause'), model: id }),
  z.object({ kind: z.literal('delete'), model: id }),
  /** Loads the chosen model and has it write a few words, to be timed. */
  z.object({ kind: z.literal('try') }),
  /** Ends its thread; the next use starts another. */
  z.object({ kind: z.literal('stop') }),
])
export type ModelOrder = z.infer<typeof modelOrderSchema>

const bytes = z.number().int().nonnegative()

/** One model that may be had, or is here. `sha256` null: nobody of note says which it should be, or none is known yet. */
export const modelOfferSchema = z.object({
  id,
  name: z.string().max(256),
  engine: z.enum(MODEL_ENGINES),
  /** As a named source gives it; null where none does. */
  licence: z.string().max(128).nullable(),
  totalBytes: bytes.nullable(),
  memoryMb: z.number().nonnegative().nullable(),
  /** Whom it is had from; null where it came from a file of the user's. */
  host: z.string().max(256).nullable(),
  pinned: z.boolean(),
  receivedBytes: bytes,
  whole: z.boolean(),
  /** Why it can’t be used here. */
  unfit: z.string().max(256).optional(),
  /** Why the last try to get it failed. */
  failed: z.string().max(512).optional(),
  /** Bytes in a second, while it comes. */
  speed: bytes.optional(),
  /** SHA-256 of what came, where nothing said before what it should be. */
  recorded: z.string().max(64).optional(),
})
export type ModelOffer = z.infer<typeof modelOfferSchema>

/** All that is shown of models. `busy`: something is under way. */
export const modelViewSchema = z.object({
  busy: z.boolean(),
  choice: modelChoiceSchema,
  status: modelStatusSchema,
  offers: z.array(modelOfferSchema).max(64),
  /** What it wrote when it was last tried. */
  trial: z.string().max(4_096).optional(),
  /** What the last use took; absent before the first. */
  lastUse: z.object({ firstTokenMs: z.number().nonnegative(), tokensPerSecond: z.number().nonnegative() }).optional(),
})
export type ModelView = z.infer<typeof modelViewSchema>
