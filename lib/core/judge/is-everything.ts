/** No token's whole supply comes near this many base units. */
const BEYOND_ANY_SUPPLY = 1n << 128n

/** The shortest all-ones pattern that means "everything": a smaller one may be an amount. */
const LEAST_BITS = 64

/** Whether an amount in base units stands for "all there is": every bit set (2^k − 1), or beyond any supply. */
export function isEverything(amount: string): boolean {
  const units = BigInt(amount)
  if (units >= BEYOND_ANY_SUPPLY) return true
  const bits = units.toString(2)
  return bits.length >= LEAST_BITS && bits.length % 8 === 0 && !bits.includes('0')
}
