import { formatAmount } from '../facts/amount.ts'
import { formatDuration, formatTime } from '../facts/time.ts'
import type { Show } from './decoder.ts'
import type { Scope } from './scope.ts'
import { readToken } from './token.ts'
import type { Leaf } from './value-tree.ts'
import { visibleText } from './visible-text.ts'

/** The chain's own coin counts in 10^18 parts on every EVM chain. */
const NATIVE_DECIMALS = 18

/** Text and bytes longer than this are cut in what is shown; `raw` keeps them. */
const MAX_SHOWN = 1_024

/** A leaf as people read it. Amounts stay in base units, and say so, until the token's decimals are known. */
export function showValue(value: Leaf, type: string, show: Show | undefined, scope: Scope): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return showText(value, type)
  switch (show?.as) {
    case 'amount':
      return showAmount(value, type, show, scope)
    case 'time':
      return isNever(value) ? 'never' : formatTime(value)
    case 'duration':
      return formatDuration(value)
    default:
      return value.toString()
  }
}

function showText(value: string, type: string): string {
  if (value === '') return '(empty)'
  if (type === 'string') return visibleText(value, MAX_SHOWN, 'many')
  if (value.length <= MAX_SHOWN) return value
  return `${value.slice(0, 130)}… (${value.length / 2 - 1} bytes)`
}

function showAmount(value: bigint, type: string, show: Extract<Show, { as: 'amount' }>, scope: Scope): string {
  if (show.token === null) return show.all === true && isHighest(value, type) ? 'all' : showNative(value)
  const { symbol, decimals } = readToken(scope, show.token)
  const unit = symbol ?? `of ${show.token}`
  if (show.all === true && isHighest(value, type)) return `all ${unit}`
  if (show.allowance === true && isUnlimited(value, type)) return `unlimited ${unit}`
  return decimals === null
    ? `${value} base units of ${symbol ?? show.token}`
    : `${formatAmount(value, decimals)} ${unit}`
}

export function showNative(value: bigint): string {
  return `${formatAmount(value, NATIVE_DECIMALS)} native coin`
}

function isHighest(value: bigint, type: string): boolean {
  return value === 2n ** BigInt(/^uint(\d+)$/.exec(type)?.[1] ?? 256) - 1n
}

/** The upper half of the type's range: no supply comes near it, and tokens treat its end as without limit. */
function isUnlimited(value: bigint, type: string): boolean {
  const bits = Number(/^uint(\d+)$/.exec(type)?.[1] ?? 256)
  return value >> BigInt(bits - 1) > 0n
}

function isNever(value: bigint): boolean {
  return value >= (1n << 48n) - 1n
}
