import { fromRlp, toRlp } from 'viem'
import type { Hex } from '../facts/hex.ts'

export type RlpItem = Hex | readonly RlpItem[]

/** Decodes exactly one canonical RLP item (Yellow Paper, appendix B); null where the bytes are anything else. */
export function decodeRlp(bytes: Hex): RlpItem | null {
  try {
    return bytes === '0x' ? null : fromRlp(bytes, 'hex')
  } catch {
    return null
  }
}

export function encodeRlp(item: RlpItem): Hex {
  return toRlp(item)
}

/** An RLP item read as an unsigned number of at most `maxBytes` bytes without leading zeros; null where it is none. */
export function rlpNumber(item: RlpItem | undefined, maxBytes: number): bigint | null {
  if (typeof item !== 'string' || item.length > 2 + 2 * maxBytes || item.startsWith('0x00')) return null
  return item === '0x' ? 0n : BigInt(item)
}

/** An RLP item read as a 32-byte word; null where it is none. */
export function rlpWord(item: RlpItem | undefined): Hex | null {
  return typeof item === 'string' && item.length === 66 ? item : null
}
