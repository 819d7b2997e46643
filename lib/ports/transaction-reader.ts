import type { Hex } from '../core/facts/hex.ts'
import type { Log } from '../core/simulate/execution.ts'

/** Reads a sent transaction and what became of it, from the user's endpoints. */
export interface TransactionReader {
  /** Waits until it is mined; null where it was not within the adapter's limit. */
  mined(chainId: number, hash: Hex, signal: AbortSignal): Promise<MinedTransaction | null>
  /** A sent transaction's own signed bytes, which hash to `hash`; null where no endpoint knows them. */
  sent(chainId: number, hash: Hex, signal: AbortSignal): Promise<Hex | null>
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
