import type { Contracts } from '../contracts.ts'

/** What the page is told of the chain it plays on, as `/world.json`. */
export interface World extends Contracts {
  readonly chainId: number
}
