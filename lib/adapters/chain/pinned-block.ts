import type { Hex } from '../../core/facts/hex.ts'
import type { Header } from '../../core/state-proof/header.ts'

/** The block that all is read at. */
export interface PinnedBlock {
  readonly chainId: number
  readonly header: Header
  readonly hash: Hex
}
