import type { Hex } from '../core/facts/hex.ts'
import type { Log } from '../core/simulate/execution.ts'

/** Reads what became of a sent transaction, from the user's endpoint. */
export interface TransactionReader {
  /** Waits until it is mined; null where it was not within the adapter's limit. */
  mined(chainId: number, hash: Hex, signal: AbortSignal): Promise<MinedTransaction | null>
}

/** Amounts are decimal strings. */
export interface MinedTransaction {
  readonly hash: Hex
  readonly blockNumber: string
  readonly from: Hex
  readonly to: Hex | null
  readonly value: string
  readonly data: Hex
  readonly status: 'success' | 'revert'
  readonly gasUsed: string
  readonly fee: string
  readonly logs: readonly Log[]
}
