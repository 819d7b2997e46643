import type { Address } from '../facts/hex.ts'
import type { Known, Stage } from '../facts/need.ts'
import type { Effects } from '../simulate/effects.ts'
import type { Execution } from '../simulate/execution.ts'
import { type Purchase, purchasesOf } from '../simulate/scenarios/purchase-of.ts'
import { readListed } from './read-listed.ts'

/**
 * What a run bought that no packaged list of chosen tokens has; those are sold every day. Of several, what each sale would
 * bring is not told apart, so that their way back is left out.
 */
export function unlistedPurchases(
  executions: readonly Execution[],
  effects: Effects,
  account: Address,
  chainId: number,
  known: Known,
): Stage<readonly Purchase[]> & { readonly isKnown: boolean } {
  const all = purchasesOf(executions, effects, account).map((purchase) => ({
    purchase,
    ...readListed(purchase.token, chainId, known),
  }))
  const unlisted = all.filter(({ isListed }) => isListed !== true).map(({ purchase }) => purchase)
  return {
    result: unlisted.length === 1 ? unlisted : unlisted.map((purchase) => ({ ...purchase, buy: null })),
    needs: all.map(({ need }) => need),
    isKnown: all.every(({ isListed }) => isListed !== null),
  }
}
