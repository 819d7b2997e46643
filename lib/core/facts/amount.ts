/** More decimals than a 256-bit amount has digits mean nothing; a token that names more is answered in base units. */
const MAX_DECIMALS = 77

/**
 * An amount in base units as an exact decimal: `formatAmount(12500000n, 6)` is `12.5`. Nothing is rounded. What is no
 * whole number, or has impossible decimals, comes back as it was.
 */
export function formatAmount(raw: bigint | string, decimals: number): string {
  const text = String(raw)
  const [, sign = '', digits = ''] = /^(-?)(\d+)$/.exec(text) ?? []
  if (digits === '' || !Number.isInteger(decimals) || decimals < 0 || decimals > MAX_DECIMALS) return text
  const padded = digits.padStart(decimals + 1, '0')
  const whole = padded.slice(0, padded.length - decimals).replace(/^0+(?=\d)/, '')
  const fraction = padded.slice(padded.length - decimals).replace(/0+$/, '')
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`
}
