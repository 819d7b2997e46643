import { z } from 'zod'
import { HISTORY_STATES, type HistoryRecord } from './history-record.ts'
import { outcomeSchema } from './outcome.ts'
import { reviewSchema } from './review.ts'

/** A request's text is at most 1 MiB; what is around it is short. */
const MAX_TEXT = 1 << 21
const MAX_RECORDS = 50_000

const short = z.string().max(1_000)
const time = z.number().int().nonnegative()

const recordSchema = z.object({
  requestId: z.string().min(1).max(64),
  heldAtMs: time,
  endedAtMs: time,
  origin: short,
  topOrigin: short.optional(),
  provider: short,
  method: short,
  text: z.string().max(MAX_TEXT),
  digest: z.string().max(66),
  chainId: z.number().int().nullable(),
  account: z.string().max(42).nullable(),
  state: z.enum(HISTORY_STATES),
  review: reviewSchema.nullable(),
  decision: z
    .object({
      requestId: z.string(),
      digest: z.string(),
      revision: z.number().int(),
      choice: z.enum(['continue', 'reject']),
      onClick: z.boolean().optional(),
    })
    .nullable(),
  standing: z.boolean(),
  answer: z.object({ ok: z.boolean(), value: z.string().max(MAX_TEXT) }).optional(),
  outcome: outcomeSchema.optional(),
})

const fileSchema = z.object({
  plainsign: z.literal('history'),
  version: z.literal(1),
  records: z.array(z.unknown()).max(MAX_RECORDS),
})

/** The beginning and the end of the file that a history is exported to; between them its records as JSON, parted by commas. */
export const HISTORY_FILE = { head: '{"plainsign":"history","version":1,"records":[\n', tail: '\n]}\n' } as const

/** The records of such a file, and how many of it are none; null where it is no such file. */
export function readHistoryFile(
  text: string,
): { readonly records: readonly HistoryRecord[]; readonly refused: number } | null {
  const file = fileSchema.safeParse(readJson(text))
  if (!file.success) return null
  const parsed = file.data.records.map((record) => recordSchema.safeParse(record))
  const records = parsed.flatMap(({ data }) => (data === undefined ? [] : [definedOnly(data)]))
  return { records, refused: parsed.length - records.length }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Absent and undefined are one thing in JSON, and two to the types. */
function definedOnly(record: z.infer<typeof recordSchema>): HistoryRecord {
  return JSON.parse(JSON.stringify(record))
}
