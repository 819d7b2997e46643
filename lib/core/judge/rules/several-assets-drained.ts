import type { Known, Need } from '../../facts/need.ts'
import type { AssetChange } from '../../simulate/effects.ts'
import { factIdsOfChanges } from '../net-changes.ts'
import { lossOf, lossParams } from '../one-sided-loss.ts'
import { readListed } from '../read-listed.ts'
import type { Rule } from '../rule.ts'

/**
 * Two or more different things leave the account for one stranger’s own account, and nothing of a known worth comes
 * back: a drainer takes all it can at once. `danger`, also where the request openly says so, as people send one thing at
 * a time. A token that no list has may be worth nothing, so that getting some of it excuses nothing.
 */
export const severalAssetsDrained: Rule = {
  code: 'several-assets-drained',
  judge: (evidence, known) => {
    const loss = lossOf(evidence, known)
    if (loss === null || loss.gives.length < 2) return { result: [], needs: [] }
    const back = loss.gets.map((change) => worthOf(change, evidence.context.chainId, known))
    const needs = [...loss.needs, ...back.flatMap(({ needs: asked }) => asked)]
    const taker = loss.gainers.find(({ address, is }) => {
      const taken = loss.othersGet.filter(({ owner }) => owner === address)
      return is === 'person' && new Set(taken.map(({ token, tokenId }) => `${token}:${tokenId}`)).size > 1
    })
    if (taker === undefined || back.some(({ counts }) => counts)) return { result: [], needs }
    const params = lossParams(loss.gives, taker)
    const factIds = factIdsOfChanges(evidence, loss.gives)
    return { result: [{ code: 'several-assets-drained', severity: 'danger', params, factIds }], needs }
  },
}

/** Coin, items and listed tokens count; while it is not known whether a token is listed it counts, too. */
function worthOf(
  { standard, token }: AssetChange,
  chainId: number,
  known: Known,
): { readonly counts: boolean; readonly needs: readonly Need[] } {
  if (standard !== 'erc20' || token === null) return { counts: true, needs: [] }
  const { isListed, need } = readListed(token, chainId, known)
  return { counts: isListed !== false, needs: [need] }
}
