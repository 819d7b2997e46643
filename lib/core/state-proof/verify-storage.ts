import { keccak256, pad } from 'viem'
import type { Hex } from '../facts/hex.ts'
import { decodeRlp, rlpNumber } from './rlp.ts'
import { verifyTrieProof } from './verify-trie-proof.ts'

/** `value` is the 32-byte word; a slot that is proved to hold nothing is zero. */
export type StorageProofResult =
  | { readonly ok: true; readonly value: Hex }
  | { readonly ok: false; readonly reason: string }

/** Checks what an account's storage root says of one 32-byte slot. */
export function verifyStorage(storageRoot: Hex, slot: Hex, proof: readonly Hex[]): StorageProofResult {
  const leaf = verifyTrieProof(storageRoot, keccak256(slot), proof)
  if (!leaf.ok) return leaf
  if (leaf.value === null) return { ok: true, value: pad('0x') }
  const word = decodeRlp(leaf.value)
  const number = word === null ? null : rlpNumber(word, 32)
  // A chain's trie holds no zeros, since storing zero removes the entry; anvil's does, and a proved zero is a zero.
  if (number === null || typeof word !== 'string') {
    return { ok: false, reason: 'a slot with a malformed value' }
  }
  return { ok: true, value: pad(word) }
}
