import type * as z from 'zod/mini'

/** The entries of a stored list that are what they should be; the others are left out, the list never fails. */
export function readList<T>(schema: z.ZodMiniType<T>, stored: unknown): readonly T[] {
  if (!Array.isArray(stored)) return []
  return stored.flatMap((entry: unknown) => {
    const read = schema.safeParse(entry)
    return read.success ? [read.data] : []
  })
}
