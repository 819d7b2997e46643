import type { WordlessReview } from '../review/review.ts'
import type { Lexicon, StandardWords } from './lexicon.ts'

/** What the standard of signed data or of a permission is, where it is known: by its reader, and the type where there are words for that. */
export function standardWords({ facts, meaning }: WordlessReview, { standards }: Lexicon): StandardWords | undefined {
  if (meaning.kind !== 'typed-data' && meaning.kind !== 'permission') return undefined
  const reader = facts.find(({ kind }) => kind === 'standard' || kind === 'blind')?.value
  if (typeof reader !== 'string') return undefined
  const type = meaning.fields.find(({ path }) => path === '@.primaryType')?.raw
  const key = [`${reader}:${type}`, reader].find((one) => Object.hasOwn(standards, one))
  return key === undefined ? undefined : standards[key]
}
