import { keccak256 } from 'viem'
import { type Hex, isHex } from '../facts/hex.ts'
import { EMPTY_TRIE_ROOT } from './empty-hashes.ts'
import { decodeRlp, encodeRlp, type RlpItem } from './rlp.ts'

/** `value` is what the trie holds under the path; null: proved to hold nothing there. */
export type TrieProofResult =
  | { readonly ok: true; readonly value: Hex | null }
  | { readonly ok: false; readonly reason: string }

const refuse = (reason: string): TrieProofResult => ({ ok: false, reason })

/**
 * Checks a Merkle-Patricia proof (Yellow Paper, appendix D) of what lies under `path` (in state tries the hash of the
 * key) in the trie with this root. `proof` lists the nodes from the root down. Nothing may be left over: an answer with
 * nodes that prove nothing was not made by an honest prover.
 */
export function verifyTrieProof(root: Hex, path: Hex, proof: readonly Hex[]): TrieProofResult {
  if (!isHex(path) || path.length % 2 !== 0) return refuse('the path is no bytes')
  if (proof.length === 0 || (proof.length === 1 && proof[0] === '0x80')) {
    return root === EMPTY_TRIE_ROOT ? { ok: true, value: null } : refuse('no nodes for a trie that is not empty')
  }
  const nibbles = path.slice(2).toLowerCase()
  let walked = 0
  let used = 0
  const end = (value: Hex | null): TrieProofResult =>
    used === proof.length ? { ok: true, value } : refuse('nodes that prove nothing')

  let reference: RlpItem = root
  for (;;) {
    let node: RlpItem | null
    if (typeof reference === 'string') {
      if (reference.length !== 66) return refuse('a reference that is no hash')
      const bytes = proof[used++]
      if (bytes === undefined) return refuse('a node is missing')
      if (!isHex(bytes) || bytes.length % 2 !== 0) return refuse('a node that is no bytes')
      if (keccak256(bytes) !== reference) return refuse('a node that does not hash to its reference')
      node = decodeRlp(bytes)
    } else {
      // A node shorter than a hash lies inside its parent. Some provers list it once more; that proves nothing new.
      const encoded = encodeRlp(reference)
      if (encoded.length >= 66) return refuse('an embedded node that is too long')
      if (proof[used] === encoded) used++
      node = reference
    }
    if (node === null || typeof node === 'string') return refuse('a node that is no list')

    if (node.length === 17) {
      const nibble = nibbles[walked++]
      const next: RlpItem | undefined = node[nibble === undefined ? 16 : Number.parseInt(nibble, 16)]
      if (next === undefined) return refuse('a branch without its child')
      if (next === '0x') return end(null)
      if (nibble === undefined) return typeof next === 'string' ? end(next) : refuse('a value that is no bytes')
      reference = next
      continue
    }
    const [key, next]: readonly (RlpItem | undefined)[] = node
    const piece = readPath(key)
    if (node.length !== 2 || piece === null || next === undefined) return refuse('a node of no known kind')
    if (piece.leaf) {
      if (typeof next !== 'string' || next === '0x') return refuse('a leaf without a value')
      return end(nibbles.slice(walked) === piece.nibbles ? next : null)
    }
    if (piece.nibbles === '' || next === '0x') return refuse('an extension that leads nowhere')
    if (!nibbles.startsWith(piece.nibbles, walked)) return end(null)
    walked += piece.nibbles.length
    reference = next
  }
}

/** Hex-prefix encoding (Yellow Paper, appendix C). */
function readPath(key: RlpItem | undefined): { leaf: boolean; nibbles: string } | null {
  if (typeof key !== 'string' || key.length < 4) return null
  const flag = Number.parseInt(key.charAt(2), 16)
  if (flag > 3) return null
  const odd = flag % 2 === 1
  if (!odd && key.charAt(3) !== '0') return null
  return { leaf: flag >= 2, nibbles: key.slice(odd ? 3 : 4) }
}
