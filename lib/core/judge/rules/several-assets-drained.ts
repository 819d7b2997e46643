import { factIdsOfChanges } from '../net-changes.ts'
import { lossOf, lossParams } from '../one-sided-loss.ts'
import { readWorth } from '../read-worth.ts'
import type { Rule } from '../rule.ts'

/**
 * Two or more different things leave the account for one stranger’s own account, and nothing of a known worth comes
 * back: a drainer takes all it can at once. `danger`; only `caution` where the request openly sends them all, as people
 * pay with several coins, if seldom.
 */
export const severalAssetsDrained: Rule = {
  code: 'several-assets-drained',
  judge: (evidence, known) => {
    const loss = lossOf(evidence, known)
    if (loss === null || loss.gives.length < 2) return { result: [], needs: [] }
    const back = readWorth(loss.gets, evidence.context.chainId, known)
    const needs = [...loss.needs, ...back.needs]
    const taker = loss.gainers.find(({ address, is }) => {
      const taken = loss.othersGet.filter(({ owner }) => owner === address)
      return is === 'person' && new Set(taken.map(({ token, tokenId }) => `${token}:${tokenId}`)).size > 1
    })
    if (taker === undefined || back.counts) return { result: [], needs }
    const params = lossParams(loss.gives, taker)
    const factIds = factIdsOfChanges(evidence, loss.gives)
    const severity = loss.unsaid.length > 0 ? 'danger' : 'caution'
    return { result: [{ code: 'several-assets-drained', severity, params, factIds }], needs }
  },
}
