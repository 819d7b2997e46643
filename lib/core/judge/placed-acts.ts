import type { Act, Meaning } from '../decode/meaning.ts'

/** A part of a request, with how deep inside it lies: 0 is the request itself. */
export interface Part {
  readonly meaning: Meaning
  readonly depth: number
}

/** An act with the part that says it, and that part's place in the order of execution. */
export interface PlacedAct extends Part {
  readonly act: Act
  readonly place: number
}

/** All parts of a request, in the order in which they would run. */
export function partsOf(meaning: Meaning, depth = 0): readonly Part[] {
  return [{ meaning, depth }, ...meaning.calls.flatMap((call) => partsOf(call, depth + 1))]
}

/** All acts of a request, however deep inside, in the order in which they would run. */
export function placedActs(meaning: Meaning): readonly PlacedAct[] {
  return partsOf(meaning).flatMap((part, place) => part.meaning.acts.map((act) => ({ ...part, act, place })))
}
