import type { HeaderSigner } from '../core/facts/light-client.ts'
import type { Provenance } from '../core/facts/provenance.ts'
import type { Unchecked } from '../core/judge/verdict.ts'
import type { Step } from '../core/simulate/scenario.ts'
import type { BlockEnv, Fork, KnownState, StateNeed } from '../core/simulate/state.ts'

/** Gives a view of a chain at one block, which stays the same for a whole review. */
export interface ChainReader {
  /** `steps` are what will be run: what they will probably touch is asked in the same round trip. */
  pin(chainId: number, steps: readonly Step[], signal: AbortSignal): Promise<Pinned>
}

export type Pinned =
  | { readonly ok: true; readonly view: StateView }
  | { readonly ok: false; readonly unchecked: Omit<Unchecked, 'stage'> }

/** A chain's state at one block. Everything that `read` returns was checked as `provenance` says. */
export interface StateView {
  readonly chainId: number
  readonly fork: Fork
  /** The block that a transaction sent now would run in: the pinned block's child (RPC), the given block (prestate). */
  readonly block: BlockEnv
  /** `wallet`: what the request leaves open is chosen as a wallet would. `block`: run exactly as a block would. */
  readonly rules: 'wallet' | 'block'
  readonly provenance: Provenance
  /** The pinned block itself; absent for a given prestate. `host` said so where the header is only `reported`. */
  readonly pinned?: {
    readonly number: string
    readonly hash: string
    readonly timestamp: string
    readonly host: string
    /** The host is one that the user marked as their own node, whose word they take. */
    readonly ownNode: boolean
    /** Whose signature a light client verified. What a sequencer signed is not final. */
    readonly signedBy?: HeaderSigner
    /** Why the light client that the user set up for the chain did not prove it. */
    readonly unproved?: string
    /** No endpoint can prove the state: all of it is what `host` says, whoever vouched for the block. */
    readonly stateOnWord?: true
    /** What endpoints can't do and was done otherwise; it weakens nothing, so that nobody needs to be told. */
    readonly limits?: readonly string[]
    /** What went wrong with endpoints so far, and what was done instead, in plain words. */
    readonly workarounds?: readonly string[]
  }
  /** What the steps will probably touch: a hint to save round trips, never trusted. */
  readonly hinted: readonly StateNeed[]
  /** All in one batch. `state` holds everything that was ever read through this view. */
  read(needs: readonly StateNeed[], signal: AbortSignal): Promise<StateAnswer>
}

export type StateAnswer =
  | { readonly ok: true; readonly state: KnownState; readonly hashes: { readonly [number: string]: `0x${string}` } }
  | {
      readonly ok: false
      readonly unchecked: Omit<Unchecked, 'stage'>
      /** The pinned block's state can't be had any more; that of a newer block might. */
      readonly blockGone?: true
      /** Nobody answered in the time that they had: to ask again would be to wait as long again. */
      readonly silent?: true
    }
