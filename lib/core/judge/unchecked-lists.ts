import { z } from 'zod'
import type { Known } from '../facts/need.ts'
import type { Unchecked } from './verdict.ts'

const entrySchema = z.object({ unread: z.array(z.object({ list: z.string(), reason: z.string() })) })

/** Lists of sites and addresses to be warned of that could not be read: what they hold was not looked at. */
export function uncheckedLists(known: Known): readonly Unchecked[] {
  const reasons = [...known].flatMap(([key, answer]) => {
    if (!key.startsWith('listed-')) return []
    if (!answer.ok) return [answer.reason]
    const entry = entrySchema.safeParse('json' in answer ? answer.json : null)
    return entry.success ? entry.data.unread.map(({ list, reason }) => `${list}: ${reason}`) : []
  })
  return [...new Set(reasons)].map((detail) => ({ stage: 'lists', reason: 'lists-unread', detail }))
}
