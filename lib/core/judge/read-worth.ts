import type { Known, Need } from '../facts/need.ts'
import type { AssetChange } from '../simulate/effects.ts'
import { readListed } from './read-listed.ts'

/**
 * Whether any of what the account gets may be worth something: anybody can make a token and pay with it, so that one
 * that no list of chosen tokens has counts for nothing. Coin and items count, and a token of which that is not known yet.
 */
export function readWorth(
  gets: readonly AssetChange[],
  chainId: number,
  known: Known,
): { readonly counts: boolean; readonly needs: readonly Need[] } {
  const judged = gets.map(({ standard, token }) => {
    if (standard !== 'erc20' || token === null) return { counts: true, needs: [] }
    const { isListed, need } = readListed(token, chainId, known)
    return { counts: isListed !== false, needs: [need] }
  })
  return { counts: judged.some(({ counts }) => counts), needs: judged.flatMap(({ needs }) => needs) }
}
