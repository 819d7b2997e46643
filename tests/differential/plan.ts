import type fc from 'fast-check'
import type { AccessList, Address, Hex, SignedAuthorization } from 'viem'
import type { ChainAccount } from '../world/chain.ts'
import type { Ground } from './open-ground.ts'

/** Who sends a transaction, among whom, and when (unix seconds of the block that it would come in). */
export interface Turn {
  readonly ground: Ground
  readonly sender: ChainAccount
  /** All that trade, the sender among them. */
  readonly traders: readonly ChainAccount[]
  readonly now: bigint
}

/** What a transaction does, before gas and fees are chosen. Without `to`: a creation. */
export interface Action {
  /** Who sends it, where not whose turn it is. */
  readonly from?: ChainAccount
  readonly to?: Address
  readonly data?: Hex
  readonly value?: bigint
  readonly accessList?: AccessList
  readonly authorizationList?: readonly SignedAuthorization[]
}

export type Plan = (turn: Turn) => Action | Promise<Action>

/** Kinds of transactions, by the name that results are counted under. */
export type Kinds = { readonly [name: string]: fc.Arbitrary<Plan> }
