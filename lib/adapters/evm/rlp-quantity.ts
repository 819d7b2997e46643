import { numberToHex } from 'viem'
import type { Hex } from '../../core/facts/hex.ts'

/** A number as RLP writes it: whole bytes without leading zeros, none for 0. */
export function rlpQuantity(value: bigint): Hex {
  if (value === 0n) return '0x'
  const digits = numberToHex(value)
  return digits.length % 2 === 0 ? digits : `0x0${digits.slice(2)}`
}
