import type { Meaning } from '../../decode/meaning.ts'
import { boughtAtLeast } from '../bought-at-least.ts'
import { type NetChanges, netChangesOf } from '../net-changes.ts'
import { opensCost, opensGain } from '../open-price.ts'
import { POOLS } from '../pools.data.ts'
import type { Evidence, Rule } from '../rule.ts'

/**
 * A sale for the account’s own hands that is content with a fifth less than what it brings now, or a purchase that may
 * cost a quarter more: whoever orders the block’s transactions can move the price and take the rest. Always `caution`:
 * exchanges’ own pages set it so too. Quiet where the bytes leave the least open, as another part may set it.
 */
export const slippageUnbounded: Rule = {
  code: 'slippage-unbounded',
  judge: (evidence, known) => {
    const moved = netChangesOf(evidence)
    const { account } = moved ?? evidence.context
    if (account === undefined) return { result: [], needs: [] }
    const wrapped = POOLS[evidence.context.chainId]?.wrapped
    const judged = scopesOf(evidence, moved)
      .flatMap((scope) => boughtAtLeast(scope, account, wrapped))
      .map((bought) => {
        const { open, needs } = opensGain(bought, moved, evidence, known)
        return { open: open ?? opensCost(bought, moved, evidence), needs }
      })
    const [found] = judged.flatMap(({ open }) => open ?? [])
    return {
      result: found === undefined ? [] : [{ code: 'slippage-unbounded', severity: 'caution', ...found }],
      needs: judged.flatMap(({ needs }) => needs),
    }
  },
}

/** One call's price does not bind another's; what several bring is not told apart once they ran. */
function scopesOf({ meaning }: Evidence, moved: NetChanges | null): readonly Meaning[] {
  return moved === null && meaning.kind === 'batch' ? meaning.calls : [meaning]
}
