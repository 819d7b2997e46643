import type { Act } from '../core/decode/meaning.ts'
import type { Address, Hex } from '../core/facts/hex.ts'
import type { Unchecked } from '../core/judge/verdict.ts'
import type { Execution } from '../core/simulate/execution.ts'
import type { Scenario, Step } from '../core/simulate/scenario.ts'
import type { BlockEnv, Fork, KnownState, StateNeed } from '../core/simulate/state.ts'
import type { Variation } from '../core/simulate/variation.ts'
import type { ViewResult } from '../core/simulate/view-calls.ts'

/** Runs transactions and view calls in our own EVM on known state. Never fetches: it says what it misses. */
export interface Executor {
  execute(job: ExecutionJob, state: KnownState, signal: AbortSignal): Promise<ExecutionReply>
}

export interface ExecutionJob {
  readonly chainId: number
  readonly fork: Fork
  readonly block: BlockEnv
  readonly rules: 'wallet' | 'block'
  /** Run one after another, each on the state that the one before left. */
  readonly steps: readonly Step[]
  /** Transactions on their way already, by nonce: run first, so that what the steps change is measured after them. */
  readonly earlier?: readonly Step[]
  /** Where one step fails, all are taken back. */
  readonly atomic?: boolean
  readonly signed?: Scenario['signed']
  readonly funded?: Scenario['funded']
  /**
   * Whose assets and grants to compare. What to ask is worked out from the run itself
   * (`core/simulate/view-calls.ts`), then asked on the state before and after.
   */
  readonly watch: { readonly account: Address; readonly acts: readonly Act[] } | null
  /** Further calls to make on the state before the steps: names, decimals. */
  readonly views: readonly { readonly to: Address; readonly data: Hex }[]
}

export type ExecutionReply =
  | {
      readonly kind: 'done'
      readonly executions: readonly Execution[]
      /** What became of each earlier transaction; absent where there was none. */
      readonly earlier?: readonly EarlierRun[]
      readonly watched: readonly ViewResult[]
      readonly views: readonly { readonly ok: boolean; readonly returnData: Hex }[]
      /** What the same steps do in other surroundings; absent where they read nothing that can be otherwise. */
      readonly varied?: VariedRuns
    }
  | { readonly kind: 'missing'; readonly needs: readonly StateNeed[] }
  | { readonly kind: 'unchecked'; readonly unchecked: Omit<Unchecked, 'stage'> }

/** `past`: its nonce is used up on this state, by itself or by what replaced it. `waits`: a nonce before it is not known of. */
export type EarlierRun = 'went-through' | 'failed' | 'past' | 'waits'

export interface VariedRuns {
  readonly variations: readonly Variation[]
  /** What only these runs touch and is not known yet: once it is, the job can be run again with it. */
  readonly missed: readonly StateNeed[]
  /** Why not all of them could be run. */
  readonly unchecked: Omit<Unchecked, 'stage'> | null
}
