import type { AssetChange } from '../../simulate/effects.ts'
import { heldBefore } from '../held-before.ts'
import { factIdsOfChanges, unitsOf } from '../net-changes.ts'
import { lossOf, lossParams } from '../one-sided-loss.ts'
import type { Rule } from '../rule.ts'

/** So much of a holding is nearly all of it, in hundredths: thieves leave a little behind, for the fee or for looks. */
const ALL_PERCENT = 85n

/** A run may take any number of tokens: of so many the balance is asked. */
const MAX_ASKED = 8

/**
 * All of a holding, or nearly, goes to a stranger’s own account and nothing comes back. Always `danger`, also where the
 * request openly sends it: the plainest thieves ask for just that, and people who empty an account know the other one.
 */
export const wholeBalanceSwept: Rule = {
  code: 'whole-balance-swept',
  judge: (evidence, known) => {
    const loss = lossOf(evidence, known)
    const taker = loss?.gainers.find(({ is }) => is === 'person')
    if (loss === null || loss.gets.length > 0) return { result: [], needs: [] }
    if (taker === undefined) return { result: [], needs: loss.needs }
    const holdings = loss.gives
      .filter(({ tokenId }) => tokenId === undefined)
      .slice(0, MAX_ASKED)
      .map((change) => ({ change, ...heldBefore(change.token, loss.account, evidence, known) }))
    const needs = [...loss.needs, ...holdings.flatMap(({ needs: asked }) => asked)]
    const swept = holdings.filter(({ change, units }) => units !== null && isNearlyAll(change, units))
    const changes = swept.map(({ change }) => change)
    if (changes.length === 0) return { result: [], needs }
    const said = changes.every((change) => !loss.unsaid.includes(change))
    const factIds = factIdsOfChanges(evidence, changes)
    return {
      result: [
        { code: 'whole-balance-swept', severity: 'danger', params: { ...lossParams(changes, taker), said }, factIds },
      ],
      needs,
    }
  },
}

function isNearlyAll(change: AssetChange, held: bigint): boolean {
  return held > 0n && unitsOf(change) * 100n >= held * ALL_PERCENT
}
