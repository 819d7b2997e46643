import type { AllowanceChange, AssetChange, ControlChange, Effects } from '../simulate/effects.ts'
import type { Difference } from './outcome.ts'

/**
 * What a person would call a difference: another token, owner, recipient, permission or control; a sign that flips; an
 * amount that moves by more than 1 %. Interest, swaps and fees move a little from block to block and stay quiet.
 */
export function compareEffects(shown: Effects, happened: Effects): Difference[] {
  return [
    ...compareBy(shown.assets, happened.assets, assetKey, (asset) => asset.delta, isCloseAmount),
    ...compareBy(shown.allowances, happened.allowances, allowanceKey, (grant) => grant.after, isEqual),
    ...compareBy(shown.control, happened.control, controlKey, (change) => change.after, isEqual),
  ]
}

/** Whether `happened` has the sign of `shown` and lies within 1 % of it. Decimal strings. */
export function isCloseAmount(shown: string, happened: string): boolean {
  const [before, after] = [BigInt(shown), BigInt(happened)]
  if (before < 0n !== after < 0n) return false
  const [size, moved] = [before < 0n ? -before : before, before > after ? before - after : after - before]
  return moved * 100n <= size
}

function isEqual(shown: string, happened: string): boolean {
  return shown === happened
}

function assetKey({ owner, standard, token, tokenId }: AssetChange): string {
  return `assets.${owner}.${token ?? standard}${tokenId === undefined ? '' : `.${tokenId}`}`
}

function allowanceKey({ owner, spender, token, scope, tokenId, via }: AllowanceChange): string {
  return `allowances.${owner}.${spender}.${token}.${tokenId ?? scope}${via === undefined ? '' : `.${via}`}`
}

function controlKey({ subject, kind, slot }: ControlChange): string {
  return `control.${subject}.${kind}${slot === undefined ? '' : `.${slot}`}`
}

function compareBy<Item>(
  shown: readonly Item[],
  happened: readonly Item[],
  keyOf: (item: Item) => string,
  amountOf: (item: Item) => string,
  isSame: (shown: string, happened: string) => boolean,
): Difference[] {
  const before = new Map(shown.map((item) => [keyOf(item), amountOf(item)]))
  const after = new Map(happened.map((item) => [keyOf(item), amountOf(item)]))
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((what) => {
    const difference = { what, shown: before.get(what) ?? '0', happened: after.get(what) ?? '0' }
    return isSame(difference.shown, difference.happened) ? [] : [difference]
  })
}
