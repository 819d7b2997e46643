import type { Address } from '../facts/hex.ts'
import type { Step } from './scenario.ts'

/** A transaction on its way, with what it is known by. */
export interface EarlierStep {
  readonly id: string
  readonly step: Step
}

/**
 * An account's transactions on their way in the order in which they can be mined: by nonce, of two with one nonce the
 * later given, which replaced the other. What has no nonce or another sender is left out, and so is what an asked one with
 * the nonce `end` comes before or replaces.
 */
export function orderEarlier<Item extends EarlierStep>(
  earlier: readonly Item[],
  sender: Address,
  end: string | undefined,
): readonly Item[] {
  const byNonce = new Map<bigint, Item>()
  for (const one of earlier) {
    const { from, fixed } = one.step
    if (from !== sender || fixed?.nonce === undefined) continue
    const nonce = BigInt(fixed.nonce)
    if (end === undefined || nonce < BigInt(end)) byNonce.set(nonce, one)
  }
  return [...byNonce].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}
