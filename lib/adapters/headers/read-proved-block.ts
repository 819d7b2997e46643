import { z } from 'zod'
import type { Hex } from '../../core/facts/hex.ts'

const quantity = z.string().regex(/^0x[0-9a-f]{1,12}$/)
const blockSchema = z.object({
  hash: z.string().regex(/^0x[0-9a-f]{64}$/),
  number: quantity,
  timestamp: quantity,
})

/** What is read of a block that a light client verified; its other fields are not: the header is taken by this hash. */
export function readProvedBlock(block: unknown): { hash: Hex; number: bigint; timestampMs: number } | null {
  const read = blockSchema.safeParse(block)
  if (!read.success) return null
  const { hash, number, timestamp } = read.data
  return { hash: hash as Hex, number: BigInt(number), timestampMs: Number(timestamp) * 1000 }
}
