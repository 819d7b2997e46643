import { hexToBytes } from 'viem/utils'
import type { Hex } from '../facts/hex.ts'

/** The bytes as text; null where they are no UTF-8. A byte order mark is kept, to be made visible. */
export function readUtf8(bytes: Hex): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(hexToBytes(bytes))
  } catch {
    return null
  }
}
