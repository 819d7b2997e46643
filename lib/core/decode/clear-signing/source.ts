import type { Address } from '../../facts/hex.ts'
import type { Scope } from '../scope.ts'
import type { ValueNode } from '../value-tree.ts'
import type { Descriptor } from './descriptor.ts'

/** What a descriptor is applied to: the decoded data (`#`), what stands around it (`@`) and the descriptor (`$`). */
export interface Source {
  readonly descriptor: Descriptor
  readonly data: ValueNode
  /** `from`: null where the request does not say who that will be. */
  readonly container: {
    readonly from: Address | null
    readonly to: Address
    readonly value: bigint
    readonly chainId: number
  }
  readonly scope: Scope
}

/** Why a descriptor, or a part of it, can't be applied. */
export interface Unfit {
  readonly unfit: string
}
