import type { Address } from '../facts/hex.ts'
import { allowanceKey, assetKey, contractKey, controlKey } from '../simulate/compare-effects.ts'
import type { Difference } from '../simulate/difference.ts'
import type { Effects } from '../simulate/effects.ts'
import type { Finding } from './finding.ts'

type Params = Finding['params']

/** The difference to tell of, as a finding's params: what the account loses, then permissions, control and contracts, then whatever else. */
export function worstDifference(
  differences: readonly Difference[],
  shown: Effects,
  happened: Effects,
  account: Address,
): Params | null {
  const found = new Map(differences.map(({ what, ...values }) => [what, values] as const))
  const assets = [...happened.assets, ...shown.assets].flatMap((asset): readonly Params[] => {
    const amounts = found.get(assetKey(asset))
    if (amounts === undefined) return []
    const { delta, ...what } = asset
    return [json({ differs: 'asset', ...what, ours: asset.owner === account, ...amounts })]
  })
  const allowances = [...happened.allowances, ...shown.allowances].flatMap((grant): readonly Params[] => {
    const amounts = found.get(allowanceKey(grant))
    return amounts === undefined ? [] : [json({ differs: 'permission', ...grant, ...amounts })]
  })
  const control = [...happened.control, ...shown.control].flatMap((change): readonly Params[] => {
    const values = found.get(controlKey(change))
    return values === undefined ? [] : [json({ differs: 'control', ...change, ...values })]
  })
  const contracts = [...(happened.contracts ?? []), ...(shown.contracts ?? [])].flatMap((change): readonly Params[] => {
    const values = found.get(contractKey(change))
    return values === undefined ? [] : [json({ differs: 'contract', ...change, ...values })]
  })
  const loss = assets.find((asset) => asset.ours === true && isWorse(asset))
  return loss ?? allowances[0] ?? control[0] ?? contracts[0] ?? assets[0] ?? null
}

function isWorse({ shown, happened }: Params): boolean {
  return BigInt(String(happened)) < BigInt(String(shown))
}

/** Without the keys that hold `undefined`, which JSON has none of. */
function json(value: object): Params {
  return JSON.parse(JSON.stringify(value)) as Params
}
