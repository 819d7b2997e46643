import type { Address } from '../facts/hex.ts'
import type { Difference } from './difference.ts'
import type { AllowanceChange, AssetChange, ControlChange, Effects } from './effects.ts'

/**
 * What a person would call a difference for `account`: another token, recipient, permission or control; a sign that
 * flips; an amount that gets worse by more than 1 %, or by more than `scale` times where it is priced by what changed.
 * Interest, swaps, rebasing tokens, auctions that fall and fees move a little, or in the account's favour, and stay quiet.
 */
export function compareEffects(shown: Effects, happened: Effects, account: Address, scale = 1): Difference[] {
  return [
    ...compareAssets(shown.assets, happened.assets, account, scale),
    ...compareBy(shown.allowances, happened.allowances, allowanceKey, (grant) => grant.after),
    ...compareBy(shown.control, happened.control, controlKey, (change) => change.after),
  ]
}

/** Whether `happened` has the sign of `shown` and lies within 1 % of it. Decimal strings. */
export function isCloseAmount(shown: string, happened: string): boolean {
  const [before, after] = [BigInt(shown), BigInt(happened)]
  if (before < 0n !== after < 0n) return false
  const [size, moved] = [sizeOf(before), before > after ? before - after : after - before]
  return moved * 100n <= size
}

function compareAssets(
  shown: readonly AssetChange[],
  happened: readonly AssetChange[],
  account: Address,
  scale: number,
): Difference[] {
  const amounts = new Map([...shown, ...happened].map((asset) => [assetKey(asset), { asset, before: '0', after: '0' }]))
  for (const asset of shown) Object.assign(amounts.get(assetKey(asset)) ?? {}, { before: asset.delta })
  for (const asset of happened) Object.assign(amounts.get(assetKey(asset)) ?? {}, { after: asset.delta })
  const concerns = othersThatConcern([...amounts.values()], account)
  return [...amounts].flatMap(([what, { asset, before, after }]) => {
    const own = asset.owner === account
    const stake = own ? 'own' : concerns(asset)
    if (stake === null || isCloseAmount(before, after)) return []
    if (isBearable(BigInt(before), BigInt(after), stake, scale)) return []
    return [{ what, shown: before, happened: after }]
  })
}

/** Whose an amount is: the account's own, of those whom it gives the same token to, or of strangers to each other. */
type Stake = 'own' | 'recipient' | 'stranger'

/** An amount that keeps its sign and gets better for the account, or worse by no more than `scale` explains. */
function isBearable(before: bigint, after: bigint, stake: Stake, scale: number): boolean {
  if (before === 0n || after === 0n || before < 0n !== after < 0n) return false
  if (stake === 'stranger' || (stake === 'own' ? after > before : sizeOf(after) < sizeOf(before))) return true
  if (scale === 1) return false
  const [small, large] = sizeOf(before) < sizeOf(after) ? [before, after] : [after, before]
  return sizeOf(large) * 100n <= sizeOf(small) * BigInt(scale) * 101n
}

/**
 * What others get matters where somebody gives it: a share of interest that is minted as time goes by is taken from
 * nobody, and a pool that gives the account more may give others more. Null where it does not matter.
 */
function othersThatConcern(
  amounts: readonly { readonly asset: AssetChange; readonly before: string; readonly after: string }[],
  account: Address,
): (asset: AssetChange) => Stake | null {
  const given = new Set<string>()
  const paid = new Set<string>()
  const gained = new Set<string>()
  for (const { asset, before, after } of amounts) {
    const gives = BigInt(before) < 0n || BigInt(after) < 0n
    if (gives) given.add(tokenKey(asset))
    if (gives && asset.owner === account) paid.add(tokenKey(asset))
    if (asset.owner === account && BigInt(before) > 0n && BigInt(after) > 0n) gained.add(tokenKey(asset))
  }
  return (asset) => {
    const key = tokenKey(asset)
    if (!given.has(key) || gained.has(key)) return null
    return paid.has(key) ? 'recipient' : 'stranger'
  }
}

function sizeOf(amount: bigint): bigint {
  return amount < 0n ? -amount : amount
}

function tokenKey({ standard, token, tokenId }: AssetChange): string {
  return `${token ?? standard}${tokenId === undefined ? '' : `.${tokenId}`}`
}

export function assetKey(asset: AssetChange): string {
  return `assets.${asset.owner}.${tokenKey(asset)}`
}

export function allowanceKey({ owner, spender, token, scope, tokenId, via }: AllowanceChange): string {
  return `allowances.${owner}.${spender}.${token}.${tokenId ?? scope}${via === undefined ? '' : `.${via}`}`
}

export function controlKey({ subject, kind, slot }: ControlChange): string {
  return `control.${subject}.${kind}${slot === undefined ? '' : `.${slot}`}`
}

function compareBy<Item>(
  shown: readonly Item[],
  happened: readonly Item[],
  keyOf: (item: Item) => string,
  textOf: (item: Item) => string,
): Difference[] {
  const before = new Map(shown.map((item) => [keyOf(item), textOf(item)]))
  const after = new Map(happened.map((item) => [keyOf(item), textOf(item)]))
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((what) => {
    const difference = { what, shown: before.get(what) ?? '0', happened: after.get(what) ?? '0' }
    return difference.shown === difference.happened ? [] : [difference]
  })
}
