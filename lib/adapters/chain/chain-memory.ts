import type { Step } from '../../core/simulate/scenario.ts'
import type { StateNeed } from '../../core/simulate/state.ts'
import { type CodeCache, createCodeCache } from './code-cache.ts'
import { type EndpointTraits, newTraits } from './endpoint-traits.ts'
import { createStateCache, type StateCache } from './state-cache.ts'

/** What is remembered of chains and endpoints from one review to the next, for as long as the engine host lives. */
export interface ChainMemory {
  readonly state: StateCache
  readonly codes: CodeCache
  traits(url: string): EndpointTraits
  /** What the same steps touched when they were last run; null where they were not. A hint, never more. */
  touched(chainId: number, steps: readonly Step[]): readonly StateNeed[] | null
  keepTouched(chainId: number, steps: readonly Step[], needs: readonly StateNeed[]): void
}

const MAX_RUNS = 32
/** Steps that are longer are not remembered: a page chooses how long they are. */
const MAX_KEY = 32 * 1024

export function createChainMemory(): ChainMemory {
  const traits = new Map<string, EndpointTraits>()
  const runs = new Map<string, readonly StateNeed[]>()
  const keyOf = (chainId: number, steps: readonly Step[]) => `${chainId}:${JSON.stringify(steps)}`
  return {
    state: createStateCache(),
    codes: createCodeCache(),
    traits(url) {
      const known = traits.get(url) ?? newTraits()
      traits.set(url, known)
      return known
    },
    touched: (chainId, steps) => runs.get(keyOf(chainId, steps)) ?? null,
    keepTouched(chainId, steps, needs) {
      const key = keyOf(chainId, steps)
      if (key.length > MAX_KEY) return
      runs.delete(key)
      runs.set(key, needs)
      const [oldest] = runs.keys()
      if (runs.size > MAX_RUNS && oldest !== undefined) runs.delete(oldest)
    },
  }
}
