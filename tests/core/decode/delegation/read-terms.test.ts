import fc from 'fast-check'
import { concatHex, padHex, toHex } from 'viem/utils'
import { describe, expect, it } from 'vitest'
import { ENFORCER_TERMS } from '../../../../lib/core/decode/delegation/enforcer-terms.data.ts'
import { readTerms } from '../../../../lib/core/decode/delegation/read-terms.ts'
import type { Hex } from '../../../../lib/core/facts/hex.ts'

const TOKEN = `0x${'11'.repeat(20)}` as const
const word = (value: bigint): Hex => padHex(toHex(value), { size: 32 })

describe('the terms of a limit', () => {
  it('are read where they stand', () => {
    const bytes = concatHex([TOKEN, word(5n), word(86_400n), word(1_700_000_000n)])
    const read = readTerms(ENFORCER_TERMS.ERC20PeriodTransfer, bytes, '#.caveats.[0].terms', 'Limit 1')
    expect(read?.nodes.map(({ path, value }) => [path, value])).toEqual([
      ['#.caveats.[0].terms.tokenAddress', TOKEN],
      ['#.caveats.[0].terms.periodAmount', 5n],
      ['#.caveats.[0].terms.periodDuration', 86_400n],
      ['#.caveats.[0].terms.startDate', 1_700_000_000n],
    ])
    expect(read?.shows['caveats.[0].terms.periodAmount']).toMatchObject({ as: 'amount', token: TOKEN })
  })

  it('may stand there several times', () => {
    const read = readTerms(ENFORCER_TERMS.AllowedTargets, concatHex([TOKEN, TOKEN]), '#.t', 'Limit 1')
    expect(read?.nodes.map(({ path }) => path)).toEqual(['#.t.[0].target', '#.t.[1].target'])
  })

  it('say that a time is not set', () => {
    const bytes = concatHex([padHex('0x', { size: 16 }), padHex(toHex(1_800_000_000), { size: 16 })])
    const read = readTerms(ENFORCER_TERMS.Timestamp, bytes, '#.t', 'Limit 1')
    expect(read?.nodes.map(({ value }) => value)).toEqual(['not set', 1_800_000_000n])
  })

  it('are not read at all where a byte is too few or too many', () => {
    for (const layout of Object.values(ENFORCER_TERMS)) {
      const size = layout.terms.reduce((sum, term) => sum + (term.size ?? 0), 0)
      const isOpen = layout.terms.some((term) => term.size === undefined)
      if (size > 1) expect(readTerms(layout, `0x${'00'.repeat(size - 1)}`, '#', 'L')).toBeUndefined()
      if (!isOpen && size > 1) expect(readTerms(layout, `0x${'00'.repeat(size + 1)}`, '#', 'L')).toBeUndefined()
      expect(readTerms(layout, `0x${'00'.repeat(size)}`, '#', 'L')).toBeDefined()
    }
  })

  it('give every byte of what was read, or nothing', () => {
    const layouts = fc.constantFrom(...Object.values(ENFORCER_TERMS))
    fc.assert(
      fc.property(layouts, fc.uint8Array({ maxLength: 300 }), (layout, bytes) => {
        const read = readTerms(layout, toHex(bytes), '#', 'L')
        const leaves = layout.terms.length * (read ? read.nodes.length / layout.terms.length : 0)
        expect(read?.nodes.length ?? 0).toBe(leaves)
        for (const { path } of read?.nodes ?? []) expect(read?.shows).toHaveProperty([path.replace(/^#\./, '')])
      }),
    )
  })
})
