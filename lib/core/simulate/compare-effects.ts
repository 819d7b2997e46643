import type { Address } from '../facts/hex.ts'
import { controlMember } from './control-member.ts'
import type { Difference } from './difference.ts'
import type { AllowanceChange, AssetChange, ContractChange, ControlChange, Effects } from './effects.ts'
import type { Guarantees } from './guarantees.ts'
import { tokenKey } from './token-key.ts'

/** How two runs may differ before anyone would call it a difference. */
export interface Tolerance {
  /** What is priced by what changed may move by up to this factor; 1: by no more than anything else. */
  readonly scale?: number
  /** The least that the request's bytes let the account come to. */
  readonly guarantees?: Guarantees
}

/**
 * What a person would call a difference for `account`: another token, recipient, permission, control or contract; a sign
 * that flips; an amount that falls below what the bytes guarantee, or gets worse by more than 1 %, or by more than `scale`
 * times where it is priced by what changed. Interest, swaps, rebasing tokens, auctions that fall and fees move a little,
 * or in the account's favour, and stay quiet.
 */
export function compareEffects(
  shown: Effects,
  happened: Effects,
  account: Address,
  { scale = 1, guarantees = new Map() }: Tolerance = {},
): Difference[] {
  return [
    ...compareAssets(shown.assets, happened.assets, account, scale, guarantees),
    ...compareBy(shown.allowances, happened.allowances, allowanceKey),
    ...compareBy(shown.control, happened.control, controlKey),
    ...compareContracts(shown.contracts ?? [], happened.contracts ?? []),
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
  guarantees: Guarantees,
): Difference[] {
  const amounts = new Map([...shown, ...happened].map((asset) => [assetKey(asset), { asset, before: '0', after: '0' }]))
  for (const asset of shown) Object.assign(amounts.get(assetKey(asset)) ?? {}, { before: asset.delta })
  for (const asset of happened) Object.assign(amounts.get(assetKey(asset)) ?? {}, { after: asset.delta })
  const concerns = othersThatConcern([...amounts.values()], account)
  return [...amounts].flatMap(([what, { asset, before, after }]) => {
    const own = asset.owner === account
    const stake = own ? 'own' : concerns(asset)
    const difference = { what, shown: before, happened: after }
    const least = own ? guarantees.get(tokenKey(asset)) : undefined
    if (least !== undefined && BigInt(before) >= least && BigInt(after) < least) return [difference]
    if (stake === null || isCloseAmount(before, after)) return []
    if (isBearable(BigInt(before), BigInt(after), stake, scale)) return []
    return [difference]
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

export function assetKey(asset: AssetChange): string {
  return `assets.${asset.owner}.${tokenKey(asset)}`
}

export function allowanceKey({ owner, spender, token, scope, tokenId, via }: AllowanceChange): string {
  return `allowances.${owner}.${spender}.${token}.${tokenId ?? scope}${via === undefined ? '' : `.${via}`}`
}

export function controlKey(change: ControlChange): string {
  const parts = [change.subject, change.kind, change.slot, change.role, controlMember(change)]
  return ['control', ...parts.filter((part) => part !== undefined)].join('.')
}

/** Where a contract is put may hang on the block that it is put in; who puts it there, and what, may not. */
export function contractKey({ address, change, creator, shape }: ContractChange): string {
  return change === 'created'
    ? `contracts.created.${creator}.${shape}`
    : `contracts.${change}.${address}.${shape ?? ''}`
}

type Change = { readonly before: string; readonly after: string }

/** What did not change on one side is there as it was before. */
function compareBy<Item extends Change>(
  shown: readonly Item[],
  happened: readonly Item[],
  keyOf: (item: Item) => string,
): Difference[] {
  const before = new Map(shown.map((item) => [keyOf(item), item]))
  const after = new Map(happened.map((item) => [keyOf(item), item]))
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((what) => {
    const [one, other] = [before.get(what), after.get(what)]
    const difference = {
      what,
      shown: one?.after ?? other?.before ?? '',
      happened: other?.after ?? one?.before ?? '',
    }
    return difference.shown === difference.happened ? [] : [difference]
  })
}

function compareContracts(shown: readonly ContractChange[], happened: readonly ContractChange[]): Difference[] {
  const count = (changes: readonly ContractChange[], what: string) =>
    String(changes.filter((change) => contractKey(change) === what).length)
  return [...new Set([...shown, ...happened].map(contractKey))].flatMap((what) => {
    const difference = { what, shown: count(shown, what), happened: count(happened, what) }
    return difference.shown === difference.happened ? [] : [difference]
  })
}
