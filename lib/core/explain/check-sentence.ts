import type { ExplainedPart, Refusal } from './explanation.ts'
import type { FactRole, ToldFact } from './told-fact.ts'
import { DIRECTIONS, OPENINGS, VOCABULARY } from './vocabulary.data.ts'

/** One slot: nothing but an alias in braces. */
const SLOT = /\{(F[1-9]\d?)\}/

/** Letters and the plainest signs: no digit, no other alphabet, nothing invisible. */
const PLAIN = /^[A-Za-z ,.;:'-]*$/

/** Which facts each part may speak of: what is given can't be told as got. */
const PLACES: { readonly [Part in ExplainedPart]: readonly FactRole[] } = {
  title: ['does', 'gives', 'gets', 'open', 'party', 'unusual'],
  happens: ['does', 'gives', 'gets', 'open', 'party', 'unusual', 'unchecked'],
  gives: ['gives', 'party'],
  gets: ['gets', 'party'],
  open: ['open', 'party'],
  unusual: ['unusual', 'unchecked', 'party'],
}

/** What is wrong with one sentence of a model, null where nothing is. */
export function checkSentence(part: ExplainedPart, sentence: string, facts: readonly ToldFact[]): Refusal | null {
  const pieces = sentence.split(SLOT)
  const words = pieces.filter((_, place) => place % 2 === 0)
  if (!words.every((piece) => PLAIN.test(piece) && wordsOf(piece).every((word) => VOCABULARY.has(word))))
    return 'unknown-word'
  if (!startsWell(words)) return 'unknown-word'
  const aliases = pieces.filter((_, place) => place % 2 === 1)
  const named = aliases.flatMap((alias) => facts.find((fact) => fact.alias === alias) ?? [])
  if (named.length < aliases.length) return 'unknown-fact'
  if (named.some(({ role }) => !PLACES[part].includes(role))) return 'misplaced-fact'
  // Words of the model's own tell nothing: each sentence is about some fact.
  if (named.every(({ role }) => role === 'party')) return 'misplaced-fact'
  return agrees(part, words, named) ? null : 'turned-around'
}

/** The aliases that a sentence names. */
export function aliasesIn(sentence: string): readonly string[] {
  return sentence.split(SLOT).filter((_, place) => place % 2 === 1)
}

/** The sentence with each slot filled. */
export function fillSlots(sentence: string, facts: readonly ToldFact[]): string {
  return sentence
    .split(SLOT)
    .map((piece, place) => (place % 2 === 0 ? piece : (facts.find(({ alias }) => alias === piece)?.text ?? '')))
    .join('')
}

function wordsOf(piece: string): readonly string[] {
  return piece
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
}

/** Whether each clause begins with a fact or with a word that tells, not one that bids. */
function startsWell(words: readonly string[]): boolean {
  const clauses = words.join('{').split(/[.;:]/)
  return clauses.every((clause) => {
    const [first = ''] = clause
      .trimStart()
      .toLowerCase()
      .split(/[^a-z{]+/)
    return first === '' || first.startsWith('{') || OPENINGS.has(first)
  })
}

/**
 * Whether what is said of each fact goes its way: no word of getting before something that leaves, none of giving before
 * something that comes. The words between two facts belong to the later one, those after the last one to it.
 */
function agrees(part: ExplainedPart, words: readonly string[], named: readonly ToldFact[]): boolean {
  return words.every((piece, place) => {
    const said = wordsOf(piece)
    const comes = said.some((word) => DIRECTIONS.here.has(word))
    const leaves = said.some((word) => DIRECTIONS.away.has(word))
    const role = named[Math.min(place, named.length - 1)]?.role
    if (role === 'gets') return !leaves
    if (role === 'gives' || role === 'unusual' || role === 'unchecked') return !comes
    // Nothing that comes may be spoken of without the fact that says what.
    if (role === undefined || role === 'does' || role === 'party') return !comes
    return !comes && (part === 'open' || !leaves)
  })
}
