import type { Address } from '../facts/hex.ts'
import type { Known, Need } from '../facts/need.ts'
import { readBalance } from './read-balance.ts'
import type { Evidence } from './rule.ts'

/**
 * How much of a token (null: of the coin) somebody held before the request, in base units; null where that is not known.
 * Coin is what the run found before its first step, less what the network takes.
 */
export function heldBefore(
  token: Address | null,
  account: Address,
  { executions, effects }: Pick<Evidence, 'executions' | 'effects'>,
  known: Known,
): { readonly units: bigint | null; readonly needs: readonly Need[] } {
  if (token !== null) {
    const { units, need } = readBalance(token, account, known)
    return { units, needs: [need] }
  }
  const balance = executions?.[0]?.stateDiff.pre[account]?.balance
  const units = balance === undefined ? null : BigInt(balance) - BigInt(effects?.fee ?? 0)
  return { units, needs: [] }
}
