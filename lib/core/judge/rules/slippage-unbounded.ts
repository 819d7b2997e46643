import type { Address } from '../../facts/hex.ts'
import type { Execution } from '../../simulate/execution.ts'
import { type Bought, boughtAtLeast } from '../bought-at-least.ts'
import { netChangesOf } from '../net-changes.ts'
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
    const judged = purchasesSaid(evidence, account).map(({ bought, step }) => {
      const { open, needs } = opensGain(bought, moved, step, evidence, known)
      return { open: open ?? opensCost(bought, moved, evidence), needs }
    })
    const [found] = judged.flatMap(({ open }) => open ?? [])
    return {
      result: found === undefined ? [] : [{ code: 'slippage-unbounded', severity: 'caution', ...found }],
      needs: judged.flatMap(({ needs }) => needs),
    }
  },
}

interface Said {
  readonly bought: Bought
  /** What came of the call that says it, where there are several. */
  readonly step?: Execution
}

/** One call's price does not bind another's; but one may pay out what another bought. */
function purchasesSaid({ meaning, context, executions }: Evidence, account: Address): readonly Said[] {
  const wrapped = POOLS[context.chainId]?.wrapped
  const all = boughtAtLeast(meaning, account, wrapped).map((bought): Said => ({ bought }))
  const isOne = executions !== null && (executions.length < 2 || executions.length !== meaning.calls.length)
  if (meaning.kind !== 'batch' || isOne) return all
  const each = meaning.calls.flatMap((call, place) =>
    boughtAtLeast(call, account, wrapped).map((bought): Said => {
      const step = executions?.[place]
      return { bought, ...(step === undefined ? {} : { step }) }
    }),
  )
  return [...each, ...all.filter(({ bought }) => each.every((other) => other.bought.token !== bought.token))]
}
