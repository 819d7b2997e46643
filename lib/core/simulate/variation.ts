import type { Address } from '../facts/hex.ts'
import type { Effects } from './effects.ts'
import type { Execution } from './execution.ts'
import { measureEffects } from './measure-effects.ts'
import type { Scenario } from './scenario.ts'
import type { Surrounding } from './surroundings.ts'
import type { ViewResult } from './view-calls.ts'

/** The same steps, run again on the same state with other surroundings than the first time. */
export interface Variation {
  /** What code had read, and found otherwise this time. */
  readonly changed: readonly Surrounding[]
  /** What is priced by them may move by up to this factor; 1: by no more than anything else. */
  readonly scale: number
  /** Who stood in for the block's producer; null where the producer was the same. */
  readonly producer: { readonly was: Address; readonly is: Address } | null
  /** Without logs and return data; of calls only who created what, and whose code ran as whose. */
  readonly executions: readonly Execution[]
  readonly watched: readonly ViewResult[]
}

/** What a variation came to. */
export interface Varied extends Pick<Variation, 'changed' | 'scale'> {
  readonly statuses: readonly Execution['status'][]
  /** What goes to the block's producer goes to the one of the first run, so that both can be compared. */
  readonly effects: Effects
}

export function measureVariation(
  scenario: Scenario,
  { changed, scale, producer, executions, watched }: Variation,
  account: Address,
): Varied {
  const effects = measureEffects(scenario, executions, watched, account)
  const text = JSON.stringify(effects)
  return {
    changed,
    scale,
    statuses: executions.map(({ status }) => status),
    effects: producer === null ? effects : (JSON.parse(text.replaceAll(producer.is, producer.was)) as Effects),
  }
}
