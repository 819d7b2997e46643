import { type Address, canonicalHex, type Hex } from '../../core/facts/hex.ts'

/** More than people pay at once; a page chooses how long a call is. */
const MOST = 8
const MOST_BYTES = 16 * 1024

/** Words stand at each fourth byte: calls inside of calls are shifted by their selectors. */
const STEP = 8
/** An address as an argument; with many zeros at either end it is rather a number, or a word that is read from amid another. */
const ADDRESS = /^0{24}(?!0{6}|.*0{12}$)([0-9a-f]{40})$/

/** Addresses that a call's data seems to name, the first few: who is paid is asked about, which the run alone need not do. */
export function addressesIn(data: Hex): readonly Address[] {
  const digits = canonicalHex(data).slice(2, 2 + 2 * MOST_BYTES)
  const found = new Set<Address>()
  let at = STEP
  while (at + 64 <= digits.length && found.size < MOST) {
    const [, address] = ADDRESS.exec(digits.slice(at, at + 64)) ?? []
    if (address !== undefined) found.add(`0x${address}`)
    at += address === undefined ? STEP : 64
  }
  return [...found]
}
