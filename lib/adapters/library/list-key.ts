import { sha256, stringToBytes } from 'viem'

/** The part of a hash that stands for an entry of a list: 14 hex digits, so that two entries meet once in 2^56. */
export const KEY_DIGITS = 14

/** What an entry (a host, an address, in lower case) is kept and looked up under. */
export function listKey(entry: string): string {
  return sha256(stringToBytes(entry)).slice(2, 2 + KEY_DIGITS)
}
