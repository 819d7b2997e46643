import { keccak256, pad } from 'viem'
import { describe, expect, it } from 'vitest'
import { EMPTY_TRIE_ROOT } from '../../../lib/core/state-proof/empty-hashes.ts'
import { encodeRlp, type RlpItem } from '../../../lib/core/state-proof/rlp.ts'
import { verifyStorage } from '../../../lib/core/state-proof/verify-storage.ts'
import { buildTrie } from './build-trie.ts'

const slot = pad('0x01')

function read(leaf: RlpItem, asked = slot) {
  const trie = buildTrie(new Map([[keccak256(slot).slice(2), encodeRlp(leaf)]]))
  return verifyStorage(trie.root, asked, trie.prove(keccak256(asked).slice(2)))
}

describe('a slot under a storage root', () => {
  it('is read as a whole word', () => {
    expect(read('0x2a')).toEqual({ ok: true, value: pad('0x2a') })
    expect(read(`0x${'ff'.repeat(32)}`)).toEqual({ ok: true, value: `0x${'ff'.repeat(32)}` })
  })

  it('is zero where it is proved to hold nothing', () => {
    expect(read('0x2a', pad('0x02'))).toEqual({ ok: true, value: pad('0x') })
    expect(verifyStorage(EMPTY_TRIE_ROOT, slot, [])).toEqual({ ok: true, value: pad('0x') })
  })

  it('is zero where it is proved to hold zero, as on development chains that keep what was cleared', () => {
    expect(read('0x')).toEqual({ ok: true, value: pad('0x') })
  })

  it('is refused where its leaf is no word', () => {
    expect(read('0x00').ok).toBe(false)
    expect(read('0x002a').ok).toBe(false)
    expect(read(['0x2a']).ok).toBe(false)
    expect(read(`0x01${'00'.repeat(32)}`).ok).toBe(false)
  })
})
