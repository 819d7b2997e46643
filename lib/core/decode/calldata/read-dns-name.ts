import { hexToBytes } from 'viem/utils'
import type { Hex } from '../../facts/hex.ts'

/** A name in DNS wire format (RFC 1035, section 3.1) as text; undefined where the bytes are not exactly one. */
export function readDnsName(bytes: Hex): string | undefined {
  const data = hexToBytes(bytes)
  const labels: string[] = []
  let place = 0
  while (place < data.length) {
    const length = data[place] ?? 0
    if (length === 0) return place === data.length - 1 && labels.length > 0 ? labels.join('.') : undefined
    const label = readText(data.slice(place + 1, place + 1 + length))
    if (label === undefined || place + 1 + length > data.length) return undefined
    labels.push(label)
    place += 1 + length
  }
  return undefined
}

function readText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
