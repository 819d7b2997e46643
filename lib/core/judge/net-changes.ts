import type { Address } from '../facts/hex.ts'
import type { AssetChange } from '../simulate/effects.ts'
import { accountOf } from './account-of.ts'
import type { Evidence } from './rule.ts'

/** What the run moves, seen from the account: what it gives and gets, and what others get. */
export interface NetChanges {
  readonly account: Address
  readonly gives: readonly AssetChange[]
  readonly gets: readonly AssetChange[]
  readonly othersGet: readonly AssetChange[]
}

/** Null where nothing was run, or nobody is said to send it. */
export function netChangesOf({ request, context, effects }: Evidence): NetChanges | null {
  const account = accountOf(request, context)
  if (effects === null || account === null) return null
  const own = effects.assets.filter(({ owner }) => owner === account)
  return {
    account,
    gives: own.filter(isLoss),
    gets: own.filter((change) => !isLoss(change)),
    othersGet: effects.assets.filter((change) => change.owner !== account && !isLoss(change)),
  }
}

/** The facts that say so. */
export function factIdsOfChanges(evidence: Evidence, changes: readonly AssetChange[]): readonly string[] {
  const told = changes.map(({ owner, token }) => [owner, token ?? 'native'])
  const measured = evidence.facts.filter(({ kind }) => kind === 'asset-change')
  return measured.filter(({ id }) => told.some((marks) => marks.every((mark) => id.includes(mark)))).map(({ id }) => id)
}

/** Whether both are of the same thing: of an item, the very same one. */
export function isSameAsset(
  one: Pick<AssetChange, 'token' | 'tokenId'>,
  other: Pick<AssetChange, 'token' | 'tokenId'>,
): boolean {
  return one.token === other.token && one.tokenId === other.tokenId
}

/** How much of it moves, without the sign. */
export function unitsOf({ delta }: Pick<AssetChange, 'delta'>): bigint {
  return BigInt(delta.replace('-', ''))
}

function isLoss({ delta }: AssetChange): boolean {
  return delta.startsWith('-')
}
