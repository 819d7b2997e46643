import { hexToBytes } from 'viem/utils'
import type { Hex } from '../facts/hex.ts'

export const WORD = 32

/** Beyond what the bytes themselves hold, so many words may be read again: honest data reads none twice. */
const SPARE_READS = 8_192

/** Why bytes do not fit their types; `offset` counts from the start of the bytes. */
export class Misfit extends Error {
  readonly kind: 'short' | 'looping' | 'type'
  readonly offset: number

  constructor(kind: Misfit['kind'], offset: number) {
    super(kind)
    this.kind = kind
    this.offset = offset
  }
}

/** The first place where bytes differ from the one encoding that their values have. */
export interface Blemish {
  readonly kind: 'trailing' | 'dirty' | 'offset'
  readonly offset: number
}

/** Encoded bytes, read word by word; every read is counted, so that offsets in circles end. */
export interface AbiWords {
  readonly size: number
  readonly blemish: Blemish | undefined
  /** One word as a number; throws a Misfit behind the end. */
  word(offset: number): bigint
  /** That many bytes; throws a Misfit behind the end. */
  bytes(offset: number, length: number): Uint8Array
  /** A length or offset as a number; throws a Misfit where it lies beyond the bytes. */
  place(offset: number): number
  /** Counts a value that takes no bytes of its own. */
  count(offset: number): void
  note(kind: Blemish['kind'], offset: number): void
}

export function openAbiWords(body: Hex): AbiWords {
  if (body.length % 2 !== 0) throw new Misfit('short', 0)
  const all = hexToBytes(body)
  let room = Math.ceil(all.length / WORD) + SPARE_READS
  let first: Blemish | undefined
  const spend = (words: number, offset: number) => {
    room -= words
    if (room < 0) throw new Misfit('looping', offset)
  }
  const take = (offset: number, length: number) => {
    if (offset + length > all.length) throw new Misfit('short', Math.min(offset, all.length))
    spend(Math.ceil(length / WORD), offset)
  }
  const word = (offset: number) => {
    take(offset, WORD)
    return BigInt(`0x${body.slice(2 + 2 * offset, 2 + 2 * (offset + WORD))}`)
  }
  return {
    size: all.length,
    get blemish() {
      return first
    },
    word,
    bytes(offset, length) {
      take(offset, length)
      return all.subarray(offset, offset + length)
    },
    place(offset) {
      const value = word(offset)
      if (value > BigInt(all.length)) throw new Misfit('short', offset)
      return Number(value)
    },
    count: (offset) => spend(1, offset),
    note(kind, offset) {
      if (first === undefined || offset < first.offset) first = { kind, offset }
    },
  }
}
