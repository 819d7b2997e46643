import { keccak256 } from 'viem'
import { describe, expect, it } from 'vitest'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import { EMPTY_CODE_HASH, EMPTY_TRIE_ROOT } from '../../../lib/core/state-proof/empty-hashes.ts'
import { encodeRlp, type RlpItem } from '../../../lib/core/state-proof/rlp.ts'
import { verifyAccount } from '../../../lib/core/state-proof/verify-account.ts'
import { buildTrie } from './build-trie.ts'

const address: Hex = `0x${'ab'.repeat(20)}`
const other: Hex = `0x${'cd'.repeat(20)}`
const word: Hex = `0x${'11'.repeat(32)}`

/** What the verifier says of an account whose leaf holds `leaf`. */
function read(leaf: RlpItem, asked = address) {
  const trie = buildTrie(
    new Map([
      [keccak256(address).slice(2), encodeRlp(leaf)],
      [keccak256('0x99').slice(2), '0x01'],
    ]),
  )
  return verifyAccount(trie.root, asked, trie.prove(keccak256(asked).slice(2)))
}

describe('an account under a state root', () => {
  it('is read from its leaf', () => {
    expect(read(['0x05', '0x0de0b6b3a7640000', word, EMPTY_CODE_HASH])).toEqual({
      ok: true,
      account: {
        exists: true,
        nonce: '5',
        balance: '1000000000000000000',
        storageRoot: word,
        codeHash: EMPTY_CODE_HASH,
      },
    })
  })

  it('is empty where it is proved not to exist', () => {
    const empty = { exists: false, nonce: '0', balance: '0', storageRoot: EMPTY_TRIE_ROOT, codeHash: EMPTY_CODE_HASH }
    expect(read(['0x05', '0x01', word, EMPTY_CODE_HASH], other)).toEqual({ ok: true, account: empty })
  })

  it('is refused where its leaf is no account', () => {
    expect(read('0x01').ok).toBe(false)
    expect(read(['0x05', '0x01', word]).ok).toBe(false)
    expect(read(['0x05', '0x01', word, EMPTY_CODE_HASH, '0x']).ok).toBe(false)
    expect(read(['0x0005', '0x01', word, EMPTY_CODE_HASH]).ok).toBe(false)
    expect(read([`0x01${'00'.repeat(8)}`, '0x01', word, EMPTY_CODE_HASH]).ok).toBe(false)
    expect(read(['0x05', `0x01${'00'.repeat(32)}`, word, EMPTY_CODE_HASH]).ok).toBe(false)
    expect(read(['0x05', ['0x01'], word, EMPTY_CODE_HASH]).ok).toBe(false)
    expect(read(['0x05', '0x01', '0x11', EMPTY_CODE_HASH]).ok).toBe(false)
    expect(read(['0x05', '0x01', word, '0x']).ok).toBe(false)
  })
})
