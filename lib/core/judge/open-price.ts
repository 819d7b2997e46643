import type { Known, Need } from '../facts/need.ts'
import type { Execution } from '../simulate/execution.ts'
import type { Bought } from './bought-at-least.ts'
import { broughtBy } from './brought-by.ts'
import type { Finding } from './finding.ts'
import { factIdsOfChanges, type NetChanges, unitsOf } from './net-changes.ts'
import { poolQuote } from './pool-quote.ts'
import { POOLS } from './pools.data.ts'
import type { Evidence } from './rule.ts'

/** What is left of a price where one unit is as bad as none: so many hundredths. */
const ENOUGH_PERCENT = 80n

/** How far the bytes leave the price open: what it comes to now, and what they allow. Undefined: they do not. */
interface Open {
  readonly params: Finding['params']
  readonly factIds: readonly string[]
}

interface Judged {
  readonly open: Open | undefined
  readonly needs: readonly Need[]
}

/**
 * Whether it may bring a fifth less than it does now. Where it was not run, now is what open markets pay; of one of several
 * steps, `step`, what that step brought.
 */
export function opensGain(
  bought: Bought,
  moved: NetChanges | null,
  step: Execution | undefined,
  evidence: Evidence,
  known: Known,
): Judged {
  const { token, least, factIds } = bought
  if (least === null) return { open: undefined, needs: [] }
  const gain = moved?.gets.find((change) => change.token === token)
  const { pays, needs } = moved === null ? quoteOf(bought, evidence, known) : { pays: null, needs: [] }
  const brought = moved === null || step === undefined ? undefined : broughtBy(step, token, moved.account)
  const expected = brought ?? (gain === undefined ? pays : unitsOf(gain))
  const isFar = expected === null ? moved === null && least === 0n : least * 100n < expected * ENOUGH_PERCENT
  if (!isFar) return { open: undefined, needs }
  const standard = token === null ? 'native' : 'erc20'
  const params = {
    ...{ standard, token, least: least.toString() },
    ...(expected === null ? {} : { expected: expected.toString(), from: moved === null ? 'pools' : 'run' }),
  }
  const told = gain === undefined ? [] : factIdsOfChanges(evidence, [gain])
  return { open: { params, factIds: [...factIds, ...told] }, needs }
}

/** Whether what is bought by its amount may cost a quarter more than it does now. */
export function opensCost({ swaps, factIds }: Bought, moved: NetChanges | null, evidence: Evidence): Open | undefined {
  const [first, ...more] = swaps
  if (moved === null || first === undefined || !swaps.every(({ get }) => get.exact)) return undefined
  const { token } = first.give
  const amounts = swaps.map(({ give }) => give.amount)
  if (more.some(({ give }) => give.token !== token) || amounts.includes(null)) return undefined
  const isCoin = token === POOLS[evidence.context.chainId]?.wrapped
  const loss =
    moved.gives.find((change) => change.token === token) ??
    moved.gives.find((change) => isCoin && change.standard === 'native')
  const most = amounts.reduce((sum, amount) => sum + BigInt(amount ?? 0), 0n)
  if (loss === undefined || most * ENOUGH_PERCENT <= unitsOf(loss) * 100n) return undefined
  const { standard } = loss
  const params = { standard, token: loss.token, most: most.toString(), expected: unitsOf(loss).toString() }
  return { params, factIds: [...factIds, ...factIdsOfChanges(evidence, [loss])] }
}

/** One swap alone: with several, what the first brings is what the next gives. */
function quoteOf({ token, swaps }: Bought, { context }: Evidence, known: Known): ReturnType<typeof poolQuote> {
  const [swap, ...more] = swaps
  if (swap === undefined || more.length > 0 || swap.give.amount === null || !swap.give.exact)
    return { pays: null, needs: [] }
  return poolQuote({ token: swap.give.token, units: BigInt(swap.give.amount) }, token, context.chainId, known)
}
