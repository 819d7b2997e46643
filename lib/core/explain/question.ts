import { z } from 'zod'
import { visibleText } from '../decode/visible-text.ts'
import { checkSentence, fillSlots } from './check-sentence.ts'
import { parseJson } from './parse-json.ts'
import type { ToldFact } from './told-fact.ts'
import type { Prompt } from './write-prompt.ts'

export const MOST_QUESTION = 200

const answerSchema = z.strictObject({
  known: z.boolean(),
  answer: z.array(z.string().min(1).max(240)).max(3),
})

const SYSTEM = `A person asks about a request to their wallet. You get a list of facts, each with an alias, and the question as JSON.
Answer from these facts alone, in short sentences of plain English. Where a fact belongs, write its alias in braces, such as {F1}.
Every sentence names at least one fact. Write no number, no name and no address.
Where the facts don't answer the question, answer {"known":false,"answer":[]}. Else {"known":true,"answer":[…]}.`

/** Asks what the user wants to know of one review. */
export function writeQuestionPrompt(question: string, facts: readonly ToldFact[]): Prompt {
  const list = facts.map(({ alias, role, about }) => `${alias} (${role}): ${about}`)
  return {
    system: SYSTEM,
    user: `Facts:\n${list.join('\n')}\nQuestion: ${JSON.stringify(visibleText(question, MOST_QUESTION))}\nAnswer:`,
    schema: z.toJSONSchema(answerSchema) as Prompt['schema'],
    maxTokens: 160,
  }
}

/** The answer's sentences, filled; null where the facts don't say it, or where any sentence can't be shown. */
export function readAnswer(text: string, facts: readonly ToldFact[]): readonly string[] | null {
  const read = answerSchema.safeParse(parseJson(text)).data
  if (read === undefined || !read.known || read.answer.length === 0) return null
  if (read.answer.some((sentence) => checkSentence('happens', sentence, facts) !== null)) return null
  return read.answer.map((sentence) => fillSlots(sentence, facts))
}
