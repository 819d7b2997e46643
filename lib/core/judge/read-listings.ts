import { z } from 'zod'
import { entryOf, type Known, type LibraryNeed } from '../facts/need.ts'
import type { Severity } from './finding.ts'

/** One list that warns of something: its own word, the name that it has, and the day up to which it holds what was known. */
const listingSchema = z.object({
  list: z.string(),
  date: z.string(),
  label: z.string(),
  entry: z.string(),
  name: z.string().nullable().optional(),
})
export type Listing = z.output<typeof listingSchema>

const entrySchema = z.object({ found: z.array(listingSchema) })

/** What lists say, the worst first. Empty where they say nothing, and while they are not looked at. */
export function readListings(need: LibraryNeed, known: Known): readonly Listing[] {
  const answer = entryOf(known, need)
  const entry = entrySchema.safeParse(answer?.ok ? answer.json : null)
  return entry.success ? entry.data.found.toSorted((one, other) => rankOf(other.label) - rankOf(one.label)) : []
}

/** `disputed`: chosen lists of tokens have it, so that one of both errs. What a list says in another word is `danger`. */
const MILDER: { readonly [label: string]: Severity } = {
  exploited: 'caution',
  deprecated: 'caution',
  blocked: 'caution',
  disputed: 'info',
}

export function severityOfLabel(label: string): Severity {
  return MILDER[label] ?? 'danger'
}

function rankOf(label: string): number {
  if (label === 'sanctioned') return 3
  return ['info', 'caution', 'danger'].indexOf(severityOfLabel(label))
}
