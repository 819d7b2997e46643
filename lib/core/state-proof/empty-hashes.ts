import { keccak256 } from 'viem'

/** The root of a trie that holds nothing: the hash of RLP's empty string. */
export const EMPTY_TRIE_ROOT = keccak256('0x80')

/** The hash of no code. */
export const EMPTY_CODE_HASH = keccak256('0x')
