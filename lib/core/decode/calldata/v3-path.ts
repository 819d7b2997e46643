import type { Address, Hex } from '../../facts/hex.ts'

/**
 * The first and last token of a Uniswap V3 path: addresses with a 3-byte fee between two. The path of an exact output
 * runs backwards. Undefined where the bytes are no path.
 */
export function endsOfV3Path(path: Hex, forwards: boolean): { first: Address; last: Address } | undefined {
  const digits = path.slice(2)
  const isPath = digits.length >= 86 && (digits.length - 40) % 46 === 0
  if (!isPath) return undefined
  const [start, end]: [Address, Address] = [`0x${digits.slice(0, 40)}`, `0x${digits.slice(-40)}`]
  return forwards ? { first: start, last: end } : { first: end, last: start }
}
