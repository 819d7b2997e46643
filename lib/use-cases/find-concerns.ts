import { readMarkedLines, writeForeignLinesPrompt } from '../core/explain/foreign-lines.ts'
import { listToldFacts } from '../core/explain/list-told-facts.ts'
import { readPageConcern, writePageWordsPrompt } from '../core/explain/page-words.ts'
import type { Fact } from '../core/facts/fact.ts'
import type { Review } from '../core/review/review.ts'
import type { LanguageModel } from '../ports/language-model.ts'
import { askModel } from './ask-model.ts'

/** What strangers wrote: the page's words at the click, null where there are none, and texts that the request brings. */
export interface ForeignWords {
  readonly page: string | null
  readonly lines: readonly string[]
}

/**
 * What a model fears of words that strangers wrote, as facts that it `claimed`: members of a closed list, never a text.
 * Each text goes to the model alone, as data. What it answers otherwise is dropped. Never rejects.
 */
export async function findConcerns(
  review: Review,
  words: ForeignWords,
  model: LanguageModel,
  signal: AbortSignal,
): Promise<readonly Fact[]> {
  if (model.status().state !== 'ready') return []
  const [page, marks] = [await pageConcern(review, words.page, model, signal), await markedLines(words, model, signal)]
  const claimed = { kind: 'concern', provenance: 'claimed' } as const
  return [
    ...(page ? [{ id: 'model.page', ...claimed, value: { concern: page, by: 'model' } }] : []),
    ...marks.map(({ place, concern }) => ({
      id: `model.lines.${place}.${concern}`,
      ...claimed,
      value: { concern, by: 'model', line: words.lines[place] ?? '' },
    })),
  ]
}

async function pageConcern(review: Review, page: string | null, model: LanguageModel, signal: AbortSignal) {
  if (page === null || page.trim() === '') return null
  const written = await askModel(model, writePageWordsPrompt(page, listToldFacts(review, 'en')), signal)
  return written === null ? null : readPageConcern(written)
}

async function markedLines({ lines }: ForeignWords, model: LanguageModel, signal: AbortSignal) {
  if (lines.length === 0) return []
  const written = await askModel(model, writeForeignLinesPrompt(lines), signal)
  return (written === null ? undefined : readMarkedLines(written, lines.length)) ?? []
}
