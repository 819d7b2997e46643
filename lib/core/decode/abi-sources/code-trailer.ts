import type { Hex } from '../../facts/hex.ts'

/** Hashes of its metadata that a compiler wrote behind the code: an IPFS multihash, a Swarm hash. */
export interface CodeTrailer {
  readonly ipfs?: Hex
  readonly bzzr1?: Hex
}

/** Reads the CBOR map at the end of Solidity's code, whose length the last two bytes give; empty where there is none. */
export function readCodeTrailer(code: Hex): CodeTrailer {
  const length = Number.parseInt(code.slice(-4), 16)
  const end = code.length - 4
  const start = end - 2 * length
  if (!Number.isInteger(length) || start < 2) return {}
  let at = start
  const take = (bytes: number): string => {
    at += 2 * bytes
    return at > end ? '' : code.slice(at - 2 * bytes, at)
  }
  const head = Number.parseInt(take(1), 16)
  if (head >> 5 !== MAP) return {}
  const found: { ipfs?: Hex; bzzr1?: Hex } = {}
  for (let entry = 0; entry < (head & 31); entry += 1) {
    const key = takeItem(take)
    const value = takeItem(take)
    if (key === undefined || value === undefined) return {}
    if (key === IPFS && value.length === 68) found.ipfs = `0x${value}`
    if (key === BZZR1 && value.length === 64) found.bzzr1 = `0x${value}`
  }
  return at === end ? found : {}
}

const [NUMBER, BYTES, TEXT, MAP, SIMPLE] = [0, 2, 3, 5, 7]
const hexOf = (text: string) => Array.from(text, (character) => character.charCodeAt(0).toString(16)).join('')
const IPFS = hexOf('ipfs')
const BZZR1 = hexOf('bzzr1')

/** The content of a short number, text, byte string or boolean (RFC 8949), as hex; undefined where it is another item. */
function takeItem(take: (bytes: number) => string): string | undefined {
  const head = Number.parseInt(take(1), 16)
  const [major, short] = [head >> 5, head & 31]
  if (Number.isNaN(head) || short > 24) return undefined
  const length = short === 24 ? Number.parseInt(take(1), 16) : short
  if (major === NUMBER || major === SIMPLE) return length.toString(16)
  return major === BYTES || major === TEXT ? take(length) : undefined
}
