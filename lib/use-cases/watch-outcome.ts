import type { Hex } from '../core/facts/hex.ts'
import { compareOutcome } from '../core/review/compare-outcome.ts'
import type { Outcome } from '../core/review/outcome.ts'
import type { Review } from '../core/review/review.ts'
import type { TransactionReader } from '../ports/transaction-reader.ts'
import type { ReviewInput } from './review-ports.ts'

/** Waits for a forwarded transaction to be mined and holds it against what was shown. */
export async function watchOutcome(
  { context }: ReviewInput,
  shown: Review,
  transactionHash: Hex,
  transactions: TransactionReader,
  signal: AbortSignal,
): Promise<Outcome> {
  const mined = await transactions.mined(context.chainId, transactionHash, signal)
  return compareOutcome(shown, context.account ?? mined?.from ?? '0x', mined)
}
