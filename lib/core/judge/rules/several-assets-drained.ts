import { factIdsOfChanges } from '../net-changes.ts'
import { lossOf, lossParams } from '../one-sided-loss.ts'
import { readWorth } from '../read-worth.ts'
import type { Rule } from '../rule.ts'

/**
 * Two or more different things leave the account for one stranger’s own account, and nothing of a known worth comes
 * back: a drainer takes all it can at once. `danger`, also where the request openly says so, as people send one thing at
 * a time.
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
    return { result: [{ code: 'several-assets-drained', severity: 'danger', params, factIds }], needs }
  },
}
