import type { Act } from '../../decode/meaning.ts'
import type { Address } from '../../facts/hex.ts'
import type { Finding } from '../finding.ts'
import { factIdsOfChanges, type NetChanges, netChangesOf, unitsOf } from '../net-changes.ts'
import { type PlacedAct, placedActs } from '../placed-acts.ts'
import type { Evidence, Rule } from '../rule.ts'

type PlacedSwap = PlacedAct & { readonly act: Extract<Act, { kind: 'swap' }> }

/**
 * A sale for the account’s own hands that is content with less than half of what it brings now, or with nothing: whoever
 * orders the block’s transactions can move the price and take the rest. Always `caution`: exchanges’ own pages set it so
 * too. Quiet where the bytes leave the least open, as another part may set it, and where what is got is fixed instead.
 */
export const slippageUnbounded: Rule = {
  code: 'slippage-unbounded',
  judge: (evidence) => {
    const moved = netChangesOf(evidence)
    const account = moved?.account ?? evidence.context.account
    const sales = placedActs(evidence.meaning).filter(
      (placed): placed is PlacedSwap => placed.act.kind === 'swap' && isOwnSale(placed.act, account),
    )
    const groups = moved === null ? [...Map.groupBy(sales, callOf(evidence)).values()] : [sales]
    const found = groups.flatMap((group) => {
      const bought = [...new Set(group.map(({ act }) => act.get.token))]
      return bought.flatMap((token) => findingOf(token, group, moved, evidence))
    })
    return { result: found.slice(0, 1), needs: [] }
  },
}

/** Which call of a batch says it: one call's price does not bind another's. */
function callOf({ meaning }: Evidence): (placed: PlacedSwap) => string {
  return (placed) => (meaning.kind === 'batch' ? (/^#\.calls\.\[\d+\]/.exec(placed.meaning.path)?.[0] ?? '') : '')
}

function isOwnSale({ give, recipient }: PlacedSwap['act'], account: Address | undefined): boolean {
  return give.exact && (recipient === null || recipient === account)
}

function findingOf(
  token: Address | null,
  all: readonly PlacedSwap[],
  moved: NetChanges | null,
  evidence: Evidence,
): readonly Finding[] {
  const sales = all.filter(({ act }) => act.get.token === token)
  if (sales.some(({ act }) => act.get.amount === null)) return []
  const least = sales.reduce((sum, { act }) => sum + BigInt(act.get.amount ?? 0), 0n)
  const gain = moved?.gets.find((change) => change.token === token)
  const isFar = gain === undefined ? moved === null && least === 0n : least * 2n < unitsOf(gain)
  if (!isFar) return []
  const params = {
    ...{ standard: token === null ? 'native' : 'erc20', token, least: least.toString() },
    ...(gain === undefined ? {} : { expected: gain.delta }),
  }
  const said = sales.flatMap(({ meaning }) => meaning.fields.map(({ factId }) => factId))
  const factIds = [...said, ...(gain === undefined ? [] : factIdsOfChanges(evidence, [gain]))]
  return [{ code: 'slippage-unbounded', severity: 'caution', params, factIds }]
}
