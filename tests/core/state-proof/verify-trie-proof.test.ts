import fc from 'fast-check'
import { keccak256 } from 'viem'
import { describe, expect, it } from 'vitest'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import { EMPTY_TRIE_ROOT } from '../../../lib/core/state-proof/empty-hashes.ts'
import { encodeRlp } from '../../../lib/core/state-proof/rlp.ts'
import { verifyTrieProof } from '../../../lib/core/state-proof/verify-trie-proof.ts'
import { buildTrie } from './build-trie.ts'

const hexOf = (min: number, max: number) =>
  fc.uint8Array({ minLength: min, maxLength: max }).map((bytes): Hex => `0x${Buffer.from(bytes).toString('hex')}`)

/** Short keys share prefixes; short values make nodes that lie inside their parents. */
const entries = fc
  .dictionary(fc.stringMatching(/^[0-3]{4}$/), hexOf(1, 40), { minKeys: 1, maxKeys: 40 })
  .map((all) => new Map(Object.entries(all)))
const flip = (bytes: Hex, place: number): Hex => {
  const at = 2 + (place % (bytes.length - 2))
  const digit = (Number.parseInt(bytes.charAt(at), 16) ^ 1).toString(16)
  return `0x${bytes.slice(2, at)}${digit}${bytes.slice(at + 1)}`
}

describe('a proof of what a trie holds', () => {
  it('gives the value where there is one, and nothing where there is none', () => {
    fc.assert(
      fc.property(entries, fc.stringMatching(/^[0-4]{4}$/), (all, other) => {
        const trie = buildTrie(all)
        for (const key of [...all.keys(), other]) {
          expect(verifyTrieProof(trie.root, `0x${key}`, trie.prove(key))).toEqual({
            ok: true,
            value: all.get(key) ?? null,
          })
        }
      }),
    )
  })

  it('is refused with any digit changed', () => {
    fc.assert(
      fc.property(entries, fc.nat(), fc.nat(), (all, which, place) => {
        const trie = buildTrie(all)
        const key = [...all.keys()][which % all.size] ?? ''
        const proof = trie.prove(key)
        const node = which % proof.length
        const forged = proof.with(node, flip(proof[node] ?? '0x00', place))
        expect(verifyTrieProof(trie.root, `0x${key}`, forged).ok).toBe(false)
      }),
    )
  })

  it('is refused with a node missing, added or twice', () => {
    fc.assert(
      fc.property(entries, fc.nat(), hexOf(1, 64), (all, which, extra) => {
        const trie = buildTrie(all)
        const key = [...all.keys()][which % all.size] ?? ''
        const proof = trie.prove(key)
        for (const forged of [proof.slice(0, -1), [...proof, extra], [...proof, ...proof], [extra, ...proof]]) {
          expect(verifyTrieProof(trie.root, `0x${key}`, forged).ok).toBe(false)
        }
      }),
    )
  })

  it('never throws, whatever it is given', () => {
    const junk = fc.oneof(hexOf(0, 80), fc.string() as fc.Arbitrary<unknown> as fc.Arbitrary<Hex>)
    fc.assert(
      fc.property(junk, junk, fc.array(junk), (root, path, proof) => {
        const real = proof[0]?.startsWith('0x') && /^0x([0-9a-f]{2})+$/.test(proof[0]) ? keccak256(proof[0]) : root
        expect(typeof verifyTrieProof(real, path, proof).ok).toBe('boolean')
      }),
    )
  })

  it('of an empty trie has no nodes', () => {
    const key = keccak256('0x01')
    expect(verifyTrieProof(EMPTY_TRIE_ROOT, key, [])).toEqual({ ok: true, value: null })
    expect(verifyTrieProof(EMPTY_TRIE_ROOT, key, ['0x80'])).toEqual({ ok: true, value: null })
    expect(verifyTrieProof(keccak256('0x1234'), key, []).ok).toBe(false)
    expect(verifyTrieProof(keccak256('0x1234'), key, ['0x80']).ok).toBe(false)
  })

  it('may list a node once more that lies inside its parent, as some nodes do', () => {
    const leaf = ['0x20', '0x01'] as const
    const branch = [leaf, ...Array.from({ length: 16 }, () => '0x' as const)]
    const root = encodeRlp(branch)
    expect(verifyTrieProof(keccak256(root), '0x00', [root])).toEqual({ ok: true, value: null })
    const deep = encodeRlp([['0x30', '0x01'], ...Array.from({ length: 16 }, () => '0x' as const)])
    const proof = [deep, encodeRlp(['0x30', '0x01'])]
    expect(verifyTrieProof(keccak256(deep), '0x00', proof)).toEqual({ ok: true, value: '0x01' })
    expect(verifyTrieProof(keccak256(deep), '0x00', [deep])).toEqual({ ok: true, value: '0x01' })
  })
})

describe('a node that no honest trie has', () => {
  const refused = (node: Parameters<typeof encodeRlp>[0]) => {
    const bytes = encodeRlp(node)
    return verifyTrieProof(keccak256(bytes), '0x1234', [bytes])
  }

  it('is refused though it hashes to its reference', () => {
    expect(refused('0x1234').ok).toBe(false)
    expect(refused([]).ok).toBe(false)
    expect(refused(['0x20', '0x01', '0x02']).ok).toBe(false)
    expect(refused(['0x201234', '0x']).ok).toBe(false)
    expect(refused(['0x211234', '0x01']).ok).toBe(false)
    expect(refused(['0x501234', '0x01']).ok).toBe(false)
    expect(refused(['0x00', '0x01']).ok).toBe(false)
    expect(refused(['0x0012', '0x0102']).ok).toBe(false)
    expect(refused(['0x201234', ['0x01']]).ok).toBe(false)
    expect(refused(['0x0012', ['0x2034', `0x${'11'.repeat(40)}`]]).ok).toBe(false)
  })

  it('while the like of it in order is taken', () => {
    expect(refused(['0x201234', '0x01'])).toEqual({ ok: true, value: '0x01' })
    expect(refused(['0x0012', ['0x2034', `0x${'11'.repeat(20)}`]])).toEqual({ ok: true, value: `0x${'11'.repeat(20)}` })
  })

  it('is refused where its RLP is not canonical or does not end', () => {
    const bytes = encodeRlp(['0x201234', '0x01'])
    for (const odd of [`${bytes}00`, bytes.slice(0, -2), `0xf8${bytes.slice(2)}`, '0x'] as Hex[]) {
      expect(verifyTrieProof(keccak256(odd), '0x1234', [odd]).ok).toBe(false)
    }
  })
})
