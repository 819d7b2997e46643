import type { Known, Need, Stage } from '../core/facts/need.ts'
import { isLibraryNeed, isVital, NOTHING_KNOWN, needKey } from '../core/facts/need.ts'

/** After this many rounds what is still open becomes unchecked: a contract can make needs without end. */
const MAX_ROUNDS = 4

/** Rounds that ask this device alone cost no round trip and are counted apart; bytes can make such needs without end too. */
const MAX_ROUNDS_HERE = 12

export interface Resolved<Result> {
  readonly result: Result
  /** What was needed and never answered. */
  readonly open: readonly Need[]
}

/** Who answers. Both return everything known so far. */
export interface Sources<Result> {
  /** From what this device keeps. */
  here(needs: readonly Need[], known: Known, result: Result): Promise<Known>
  /** From elsewhere, with nothing left that could be had here; null where nothing more can be had. */
  away(needs: readonly Need[], known: Known, result: Result): Promise<Known | null>
}

/**
 * Drives pure stages: run, gather all needs, answer them in one batch, run again. What this device keeps is asked first,
 * until it has no more to say, so that what must be asked elsewhere is asked in as few batches as can be.
 */
export async function resolve<Result>(
  run: (known: Known) => Stage<Result>,
  { here, away }: Sources<Result>,
): Promise<Resolved<Result>> {
  let known: Known = NOTHING_KNOWN
  const rounds = { here: 0, away: 0 }
  for (;;) {
    const { result, needs } = run(known)
    const open = distinct(needs).filter((need) => !known.has(needKey(need)))
    const kept = open.filter(isKeptHere)
    if (kept.length > 0 && rounds.here < MAX_ROUNDS_HERE) {
      rounds.here++
      known = await here(kept, known, result)
      continue
    }
    if (rounds.away === MAX_ROUNDS) return { result, open }
    rounds.away++
    const more = await away(open, known, result)
    if (!more) return { result, open }
    known = more
  }
}

/** A source of ABIs is the one part of the library that is elsewhere. */
function isKeptHere(need: Need): boolean {
  return need.kind === 'memory' || (isLibraryNeed(need) && need.kind !== 'abi')
}

/** One of each; what is vital to one stage and optional to another is vital. */
function distinct(needs: readonly Need[]): readonly Need[] {
  const vitalLast = [...needs].sort((one, other) => Number(isVital(one)) - Number(isVital(other)))
  return [...new Map(vitalLast.map((need) => [needKey(need), need])).values()]
}
