import { z } from 'zod'
import { partDigits } from './compile-list.ts'
import { KEY_DIGITS, listKey } from './list-key.ts'
import type { PackagedData } from './packaged-data.ts'
import { mayHold, xorFilterSchema } from './xor-filter.ts'

/** One list: what it is called, whose it is, the day up to which it holds what was known, and what its sites are. */
const listSchema = z.object({
  id: z.string(),
  kind: z.enum(['sites', 'addresses']),
  name: z.string(),
  date: z.iso.date(),
  entries: z.int().positive(),
})
export type KnownList = z.output<typeof listSchema>

export const listsSchema = z.array(listSchema)

const sitesPartSchema = z.string().regex(/^[0-9a-f]*$/)
const noteSchema = z.tuple([z.string(), z.string().nullable(), z.array(z.int()).nullable()])
const addressesPartSchema = z.record(z.string(), noteSchema).transform((entries) => new Map(Object.entries(entries)))

/** Whether a list of sites has a host: the filter says no for nearly all others, the part behind it is exact. */
export async function hasSite(data: PackagedData, list: KnownList, host: string): Promise<boolean> {
  const part = await partOf(data, list, host)
  if (part === null) return false
  const [digits, text] = [KEY_DIGITS - part.digits, await data.read(part.path, sitesPartSchema)]
  const wanted = part.key.slice(part.digits)
  for (let at = 0; at < text.length; at += digits) if (text.startsWith(wanted, at)) return true
  return false
}

/** What a list of addresses says of one; undefined where it has none. */
export async function noteOf(data: PackagedData, list: KnownList, address: string) {
  const part = await partOf(data, list, address)
  return part === null ? undefined : (await data.read(part.path, addressesPartSchema)).get(address)
}

async function partOf(data: PackagedData, { id, entries }: KnownList, entry: string) {
  const key = listKey(entry)
  const filter = await data.read(`lists/${id}/filter.json`, xorFilterSchema)
  if (!mayHold(filter, key)) return null
  const digits = partDigits(entries)
  return { key, digits, path: `lists/${id}/part${key.slice(0, digits)}.json` }
}
