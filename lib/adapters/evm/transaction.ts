import type { Address, Hex } from '../../core/facts/hex.ts'
import type { Authorization } from '../../core/request/wallet-request.ts'

/** A transaction with nothing left open. Amounts in wei. */
export interface Transaction {
  readonly type: 0 | 1 | 2 | 3 | 4
  readonly chainId: number | null
  readonly from: Address
  /** null: creation */
  readonly to: Address | null
  readonly value: bigint
  readonly data: Uint8Array
  readonly nonce: bigint
  readonly gas: bigint
  /** The wallet chooses the gas, not the request. */
  readonly gasIsOpen: boolean
  /** Both are the gas price in types 0 and 1. */
  readonly maxFee: bigint
  readonly maxPriorityFee: bigint
  readonly accessList: readonly { readonly address: Address; readonly storageKeys: readonly Hex[] }[]
  readonly maxBlobFee: bigint
  readonly blobHashes: readonly Hex[]
  readonly authorizations: readonly Authorization[]
}

/** What one gas costs the sender in a block with this base fee. */
export function effectivePrice(tx: Transaction, baseFee: bigint): bigint {
  const offered = baseFee + tx.maxPriorityFee
  return tx.type < 2 || offered > tx.maxFee ? tx.maxFee : offered
}
