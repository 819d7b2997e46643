/** Where in an explanation a fact may stand. */
export type FactRole = 'does' | 'gives' | 'gets' | 'open' | 'unusual' | 'unchecked' | 'party'

/**
 * One thing that an explanation may name, and only by its alias. The model is told `about`, which is made of our own
 * words alone; `text` may hold what a token or a page chose, and is filled in after the model wrote.
 */
export interface ToldFact {
  /** `F1`, `F2`, … in the order of weight. */
  readonly alias: string
  readonly role: FactRole
  readonly about: string
  readonly text: string
  /** An explanation that leaves it out is not shown. */
  readonly mandatory: boolean
}
