import type { Known, Need, Stage } from '../core/facts/need.ts'
import { NOTHING_KNOWN, needKey } from '../core/facts/need.ts'

/** After this many rounds what is still open becomes unchecked: a contract can make needs without end. */
const MAX_ROUNDS = 4

export interface Resolved<Result> {
  readonly result: Result
  /** What was needed and never answered. */
  readonly open: readonly Need[]
}

/**
 * Drives pure stages: run, gather all needs, answer them in one batch, run again. `answer` returns everything known so
 * far, or null where nothing more can be had. `onRound` sees each round's result before its needs are answered.
 */
export async function resolve<Result>(
  run: (known: Known) => Stage<Result>,
  answer: (needs: readonly Need[], known: Known, result: Result) => Promise<Known | null>,
): Promise<Resolved<Result>> {
  let known: Known = NOTHING_KNOWN
  for (let round = 0; ; round++) {
    const stage = run(known)
    const open = distinct(stage.needs).filter((need) => !known.has(needKey(need)))
    if (round === MAX_ROUNDS) return { result: stage.result, open }
    const more = await answer(open, known, stage.result)
    if (!more) return { result: stage.result, open }
    known = more
  }
}

function distinct(needs: readonly Need[]): readonly Need[] {
  return [...new Map(needs.map((need) => [needKey(need), need])).values()]
}
