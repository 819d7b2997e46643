import { isHex } from '../../facts/hex.ts'
import type { Json } from '../../facts/json.ts'

/** A whole number as these requests write it: hex with 0x, or a JSON number; undefined where it is neither. */
export function readJsonNumber(value: Json | undefined): bigint | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? BigInt(value) : undefined
  return isHex(value) && value.length > 2 && value.length <= 66 ? BigInt(value) : undefined
}
