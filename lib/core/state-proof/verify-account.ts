import { keccak256 } from 'viem'
import type { Address, Hex } from '../facts/hex.ts'
import { EMPTY_CODE_HASH, EMPTY_TRIE_ROOT } from './empty-hashes.ts'
import { decodeRlp, rlpNumber, rlpWord } from './rlp.ts'
import { verifyTrieProof } from './verify-trie-proof.ts'

/** `balance` in wei and `nonce`, both decimal. An account that is proved not to exist has the empty account's values. */
export interface ProvedAccount {
  readonly exists: boolean
  readonly balance: string
  readonly nonce: string
  readonly storageRoot: Hex
  readonly codeHash: Hex
}

export type AccountProofResult =
  | { readonly ok: true; readonly account: ProvedAccount }
  | { readonly ok: false; readonly reason: string }

const ABSENT: ProvedAccount = {
  exists: false,
  balance: '0',
  nonce: '0',
  storageRoot: EMPTY_TRIE_ROOT,
  codeHash: EMPTY_CODE_HASH,
}

/** Checks what a state root says of an account. A nonce has at most 8 bytes (EIP-2681). */
export function verifyAccount(stateRoot: Hex, address: Address, proof: readonly Hex[]): AccountProofResult {
  const leaf = verifyTrieProof(stateRoot, keccak256(address), proof)
  if (!leaf.ok) return leaf
  if (leaf.value === null) return { ok: true, account: ABSENT }
  const fields = decodeRlp(leaf.value)
  if (fields === null || typeof fields === 'string' || fields.length !== 4) {
    return { ok: false, reason: 'an account that is no account' }
  }
  const nonce = rlpNumber(fields[0], 8)
  const balance = rlpNumber(fields[1], 32)
  const storageRoot = rlpWord(fields[2])
  const codeHash = rlpWord(fields[3])
  if (nonce === null || balance === null || storageRoot === null || codeHash === null) {
    return { ok: false, reason: 'an account with a malformed field' }
  }
  return {
    ok: true,
    account: { exists: true, balance: balance.toString(), nonce: nonce.toString(), storageRoot, codeHash },
  }
}
