import { formatAmount } from '../facts/amount.ts'

/** An amount with more digits after the point than this is cut, and said to be about that much. */
const MAX_FRACTION = 8
const SHOWN_FRACTION = 6

/** An amount for people: digits grouped, and cut to six significant digits after the point where there are too many. */
export function amountWords(units: string, decimals: number): { readonly text: string; readonly exact: boolean } {
  const [whole = '', fraction = ''] = formatAmount(units, decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const zeros = /^0*/.exec(fraction)?.[0].length ?? 0
  const kept = whole === '0' ? zeros + SHOWN_FRACTION : SHOWN_FRACTION
  const exact = fraction.length <= Math.max(MAX_FRACTION, kept)
  const shown = exact ? fraction : fraction.slice(0, kept).replace(/0+$/, '')
  return { text: shown === '' ? grouped : `${grouped}.${shown}`, exact }
}
