import type { Address } from 'viem'
import type { Stage } from './open-stage.ts'

/** What a page asks of the wallet, as it would send it. */
export interface Ask {
  readonly method: string
  readonly params: readonly unknown[] | Readonly<Record<string, unknown>>
  /** Whose wallet it is. */
  readonly account: Address
  /** Absent: an ordinary dApp's. */
  readonly origin?: string
  /** Whom the account dealt with before. */
  readonly known?: readonly Address[]
}

/** A malicious request, and the same with one fact otherwise, so that it is none. */
export interface CorpusCase {
  readonly name: string
  /** Codes of findings that name the case's own risk; one of them must be there, at `caution` or above. */
  readonly risks: readonly string[]
  /** Whether assets go, so that only `danger` will do. */
  readonly takesMoney: boolean
  readonly attack: Ask
  readonly twin: Ask
}

/** One technique of attackers. */
export interface Family {
  readonly name: string
  /** What is done, in words; names, dates and amounts of real cases only where one of `pages` tells of them. */
  readonly source: string
  readonly pages: readonly string[]
  cases(stage: Stage): readonly CorpusCase[] | Promise<readonly CorpusCase[]>
}

export interface BenignCase {
  readonly name: string
  readonly ask: Ask
}
