import { z } from 'zod'
import type { Json } from '../facts/json.ts'
import { explanationDraftSchema } from './explanation.ts'
import type { ToldFact } from './told-fact.ts'

/** What goes to a model: instructions that never change, what is different each time, and the form of its answer (JSON Schema). */
export interface Prompt {
  readonly system: string
  readonly user: string
  readonly schema: { readonly [key: string]: Json }
  readonly maxTokens: number
}

/** The same for every request, so that an engine can keep it read; an example says more to a small model than rules do. */
const SYSTEM = `You explain to a person what a request to their wallet does. You get a list of facts, each with an alias.
Write short sentences in plain English. Where a fact belongs, write its alias in braces, such as {F1}.
Every sentence names at least one fact. Write no number, no name and no address: the aliases stand for them.
Name every fact that is marked "must". Put facts that you give into "gives", facts that you get into "gets", permissions into "open", warnings and unchecked parts into "unusual".
Answer as JSON with the keys title, happens, gives, gets, open, unusual, each a list of sentences.

Example.
Facts:
F1 (must, unusual): a warning: unlimited approval
F2 (must, gives): an amount of a token that you give
F3 (must, open): a permission over your tokens that stays open
F4 (does): what the request is called
Answer:
{"title":["{F4}"],"happens":["The request is a call of a contract: {F4}."],"gives":["You give {F2}."],"gets":[],"open":["Afterwards this permission is open: {F3}."],"unusual":["There is a warning: {F1}."]}`

/** Asks for an explanation. The model sees aliases and words of ours; nothing that a page, a token or a contract chose. */
export function writeExplanationPrompt(facts: readonly ToldFact[]): Prompt {
  const list = facts.map(
    ({ alias, role, about, mandatory }) => `${alias} (${mandatory ? 'must, ' : ''}${role}): ${about}`,
  )
  return {
    system: SYSTEM,
    user: `Facts:\n${list.join('\n')}\nAnswer:`,
    schema: z.toJSONSchema(explanationDraftSchema) as Prompt['schema'],
    maxTokens: 400,
  }
}
