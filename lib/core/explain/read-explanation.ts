import { aliasesIn, checkSentence, fillSlots } from './check-sentence.ts'
import {
  EXPLAINED,
  type Explanation,
  type ExplanationDraft,
  explanationDraftSchema,
  type Refusal,
} from './explanation.ts'
import { parseJson } from './parse-json.ts'
import type { ToldFact } from './told-fact.ts'

/** More text than any draft that fits the grammar can have. */
export const MOST_WRITTEN = 8_192

type Read = { readonly ok: true; readonly explanation: Explanation } | { readonly ok: false; readonly refusal: Refusal }

/** A model's text, checked whole: one sentence that can't be shown, or one grave fact left out, and none of it is. */
export function readExplanation(text: string, facts: readonly ToldFact[]): Read {
  if (text.length > MOST_WRITTEN) return { ok: false, refusal: 'too-long' }
  const draft = explanationDraftSchema.safeParse(parseJson(text)).data
  if (draft === undefined) return { ok: false, refusal: 'unreadable' }
  for (const part of EXPLAINED) {
    for (const sentence of draft[part]) {
      const refusal = checkSentence(part, sentence, facts)
      if (refusal !== null) return { ok: false, refusal }
    }
  }
  const named = new Set(EXPLAINED.flatMap((part) => draft[part].flatMap(aliasesIn)))
  if (facts.some(({ alias, mandatory }) => mandatory && !named.has(alias)))
    return { ok: false, refusal: 'fact-left-out' }
  return { ok: true, explanation: { by: 'model', parts: fill(draft, facts) } }
}

function fill(draft: ExplanationDraft, facts: readonly ToldFact[]): Explanation['parts'] {
  const say = (sentences: readonly string[]) => sentences.map((sentence) => fillSlots(sentence, facts))
  return {
    title: say(draft.title),
    happens: say(draft.happens),
    gives: say(draft.gives),
    gets: say(draft.gets),
    open: say(draft.open),
    unusual: say(draft.unusual),
  }
}
