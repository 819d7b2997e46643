import { z } from 'zod'

/**
 * A xor filter (Graf and Lemire, 2019) with prints of 16 bits: it holds each key that it was made of, and any other by
 * chance once in 65,536, in 2.5 bytes a key. Keys are hex digits of a hash.
 */
export interface XorFilter {
  readonly seed: number
  /** Prints in each of three blocks. */
  readonly block: number
  readonly prints: Uint16Array
}

/** More tries than could ever be needed: each fails about once in ten thousand. */
const MOST_TRIES = 64

const [ROOM, LEAST_ROOM] = [1.23, 32]

/** Keys must differ. Throws where no filter is found, which by chance never happens. */
export function makeXorFilter(keys: readonly string[]): XorFilter {
  const block = Math.ceil((keys.length * ROOM + LEAST_ROOM) / 3)
  for (let seed = 1; seed <= MOST_TRIES; seed++) {
    const order = peel(keys, seed, block)
    if (order === null) continue
    const prints = new Uint16Array(3 * block)
    for (const { key, place } of order.reverse()) {
      const { places, print } = spotsOf(key, seed, block)
      prints[place] = places.reduce((sum, each) => (each === place ? sum : sum ^ (prints[each] ?? 0)), print)
    }
    return { seed, block, prints }
  }
  throw new Error('no filter holds these keys')
}

export function mayHold({ seed, block, prints }: XorFilter, key: string): boolean {
  const { places, print } = spotsOf(key, seed, block)
  return places.reduce((sum, place) => sum ^ (prints[place] ?? 0), 0) === print
}

/** Takes away, again and again, a key that is alone at one of its places; null where some keys remain. */
function peel(keys: readonly string[], seed: number, block: number) {
  const [counts, sums] = [new Uint32Array(3 * block), new Uint32Array(3 * block)]
  const spots = keys.map((key) => spotsOf(key, seed, block).places)
  const change = (index: number, by: number) => {
    for (const place of spots[index] ?? []) {
      counts[place] = (counts[place] ?? 0) + by
      sums[place] = (sums[place] ?? 0) ^ index
    }
  }
  for (const index of keys.keys()) change(index, 1)
  const open = [...counts.keys()].filter((place) => counts[place] === 1)
  const order: { readonly key: string; readonly place: number }[] = []
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (counts[place] !== 1) continue
    const index = sums[place] ?? 0
    order.push({ key: keys[index] ?? '', place })
    change(index, -1)
    open.push(...(spots[index] ?? []).filter((each) => counts[each] === 1))
  }
  return order.length === keys.length ? order : null
}

function spotsOf(key: string, seed: number, block: number) {
  const [high, low] = [Number.parseInt(key.slice(0, 7), 16), Number.parseInt(key.slice(7), 16)]
  const at = (turn: number) => Math.floor((mix(high, low, seed * 4 + turn) / 2 ** 32) * block)
  return { places: [at(0), block + at(1), 2 * block + at(2)], print: mix(high, low, seed * 4 + 3) & 0xffff }
}

/** 32 bits of both, by the finaliser of MurmurHash3. */
function mix(high: number, low: number, seed: number): number {
  let bits = finish(high ^ Math.imul(seed, 0x9e3779b1))
  bits = finish(bits ^ low)
  return bits >>> 0
}

function finish(value: number): number {
  let bits = value
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}

/** As it lies in a file: the prints in base64, low byte first. */
export function writeXorFilter({ seed, block, prints }: XorFilter): string {
  const bytes = Uint8Array.from(
    { length: prints.length * 2 },
    (_, at) => ((prints[at >> 1] ?? 0) >> (8 * (at & 1))) & 0xff,
  )
  return `${JSON.stringify({ seed, block, prints: btoa(Array.from(bytes, (each) => String.fromCharCode(each)).join('')) })}\n`
}

export const xorFilterSchema = z
  .object({ seed: z.int(), block: z.int().positive(), prints: z.base64() })
  .transform(({ seed, block, prints }): XorFilter => {
    const bytes = Uint8Array.from(atob(prints), (each) => each.charCodeAt(0))
    return {
      seed,
      block,
      prints: Uint16Array.from(
        { length: bytes.length / 2 },
        (_, at) => (bytes[2 * at] ?? 0) | ((bytes[2 * at + 1] ?? 0) << 8),
      ),
    }
  })
  .refine(({ block, prints }) => prints.length === 3 * block)
