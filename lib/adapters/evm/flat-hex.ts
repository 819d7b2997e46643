import type { Hex } from '../../core/facts/hex.ts'

const DIGITS = new TextEncoder().encode('0123456789abcdef')
const PREFIX = new TextEncoder().encode('0x')
const TEXT = new TextDecoder('latin1')

/**
 * Bytes as lower-case hex, in a string of its own memory, one byte for each digit. A string that is put together piece by
 * piece is kept as a tree of its pieces, which takes dozens of times as much: what code returns can be megabytes.
 */
export function flatHex(bytes: Uint8Array): Hex {
  const written = new Uint8Array(PREFIX.length + bytes.length * 2)
  written.set(PREFIX)
  for (let from = 0, to = PREFIX.length; from < bytes.length; from += 1, to += 2) {
    const byte = bytes[from] ?? 0
    written[to] = DIGITS[byte >> 4] ?? 0
    written[to + 1] = DIGITS[byte & 15] ?? 0
  }
  return TEXT.decode(written) as Hex
}
