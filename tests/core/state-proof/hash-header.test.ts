import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashHeader } from '../../../lib/core/state-proof/hash-header.ts'
import { headerSchema } from '../../../lib/core/state-proof/header.ts'
import blocks from './blocks-by-fork.json' with { type: 'json' }

const forks = Object.entries(blocks) as [string, { [field: string]: string }][]

describe("a block's hash", () => {
  it.each(forks)('is recomputed from the fields of a %s block', (_, block) => {
    expect(hashHeader(block)).toMatchObject({ ok: true, hash: block.hash })
  })

  it('does not depend on the hash that is stated, on spelling, or on fields that are given as null', () => {
    const { berlin } = blocks
    const shouted = { ...berlin, hash: '0x', miner: `0x${berlin.miner.slice(2).toUpperCase()}`, withdrawalsRoot: null }
    expect(hashHeader(shouted)).toMatchObject({ ok: true, hash: berlin.hash })
  })

  it('is another one with any digit of any field changed', () => {
    const { prague } = blocks
    const fields = Object.keys(headerSchema.shape).filter((field) => field in prague) as (keyof typeof prague)[]
    expect(fields).toHaveLength(21)
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.nat(), (field, place) => {
        const value = prague[field]
        fc.pre(value.length > 2)
        const at = 2 + (place % (value.length - 2))
        const digit = (Number.parseInt(value.charAt(at), 16) ^ 1).toString(16)
        const forged = hashHeader({ ...prague, [field]: value.slice(0, at) + digit + value.slice(at + 1) })
        expect(forged.ok && forged.hash).not.toBe(prague.hash)
      }),
    )
  })

  it('is refused for what is no block, or has a gap between its forks', () => {
    const { parentBeaconBlockRoot: _, ...gap } = blocks.prague
    for (const odd of [null, 7, 'block', [], {}, { ...blocks.prague, logsBloom: '0x00' }, gap]) {
      expect(hashHeader(odd).ok).toBe(false)
    }
    fc.assert(fc.property(fc.anything(), (value) => void hashHeader(value)))
  })
})
