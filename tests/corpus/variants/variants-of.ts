import { askChain } from '../../world/protocols/ask-chain.ts'
import type { Ask } from '../case.ts'
import type { Stage } from '../open-stage.ts'
import { KINDS } from './kinds.ts'
import { keepsHarm, measureHarm } from './measure-harm.ts'
import { readCalls } from './read-calls.ts'
import { isSent, type Variant } from './variant.ts'

export interface ProvedVariant extends Variant {
  readonly kind: string
}

/** So many of each request are asked for; the kinds take turns. */
export const MOST = 24

/** What others would ask in its place; `dropped`: how many of those tried were found to do no such harm. */
export async function variantsOf(
  stage: Stage,
  ask: Ask,
  most = MOST,
): Promise<{ readonly kept: readonly ProvedVariant[]; readonly dropped: number }> {
  const scene = { stage, ask, calls: readCalls(ask) }
  const harm = isSent(ask.method) ? await undone(stage, () => measureHarm(stage, [ask])) : new Set<string>()
  const byKind: ProvedVariant[][] = []
  for (const { name: kind, make } of KINDS) byKind.push((await make(scene)).map((variant) => ({ ...variant, kind })))
  const kept: ProvedVariant[] = []
  let dropped = 0
  const rounds = Math.max(...byKind.map(({ length }) => length))
  for (const variant of Array.from({ length: rounds }, (_, round) =>
    byKind.flatMap((list) => list.slice(round, round + 1)),
  ).flat()) {
    if (kept.length >= most) break
    if (variant.proof === 'made' || (await isProved(stage, variant, harm))) kept.push(variant)
    else dropped += 1
  }
  return { kept, dropped }
}

function isProved(stage: Stage, { asks, prepare, instead }: Variant, harm: ReadonlySet<string>): Promise<boolean> {
  return undone(stage, async () => {
    await prepare?.()
    return keepsHarm(harm, await measureHarm(stage, asks), instead)
  })
}

/** Does something on the chain, and takes it back. */
export async function undone<Result>({ chain }: Stage, act: () => Promise<Result>): Promise<Result> {
  const snapshot = await askChain<string>(chain, 'evm_snapshot')
  try {
    return await act()
  } finally {
    await askChain(chain, 'evm_revert', snapshot)
  }
}
