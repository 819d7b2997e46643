import { formatAmount } from '../../facts/amount.ts'

const PREFIXES = ['', 'k', 'M', 'G', 'T', 'P', 'E', 'Z', 'Y']
const SMALL = ['', 'm', 'µ', 'n', 'p', 'f', 'a', 'z', 'y']

/**
 * An exact number in a unit: `formatUnitAmount(15n, 1, 'd', false)` is `1.5 d`. With a prefix the number before the unit
 * is brought between 1 and 1000 (`36 ks`). Signs such as % follow without a space.
 */
export function formatUnitAmount(value: bigint, decimals: number, unit: string, prefixed: boolean): string {
  const digits = (value < 0n ? -value : value).toString().length
  const thousands = prefixed && value !== 0n ? Math.floor((digits - 1 - decimals) / 3) : 0
  const step = Math.max(-SMALL.length + 1, Math.min(PREFIXES.length - 1, thousands))
  const sign = step < 0 ? SMALL[-step] : PREFIXES[step]
  const shifted = decimals + 3 * step
  const number =
    shifted < 0 ? formatAmount(value * 10n ** BigInt(-shifted), 0) : formatAmount(value, Math.min(shifted, 77))
  return /^[\p{L}]/u.test(`${sign}${unit}`) ? `${number} ${sign}${unit}` : `${number}${sign}${unit}`
}
