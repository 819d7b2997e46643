import { Mainnet } from '@ethereumjs/common'
import { describe, expect, it } from 'vitest'
import { forkAt } from '../../../lib/adapters/chain/fork-at.ts'
import { type Header, headerSchema } from '../../../lib/core/state-proof/header.ts'
import blocks from '../../core/state-proof/blocks-by-fork.json' with { type: 'json' }

const header = (block: object, change: Partial<Header> = {}): Header => ({ ...headerSchema.parse(block), ...change })

describe('the fork that the next block runs under', () => {
  it.each(
    Mainnet.hardforks.flatMap((fork) => (fork.timestamp === undefined ? [] : [[fork.name, fork.timestamp] as const])),
  )('follows the schedule of a known chain: %s', (name, time) => {
    const parent = header(blocks.prague, { number: 30_000_000n })
    const before = forkAt(1, parent, BigInt(time) - 1n, false)
    const after = forkAt(1, parent, BigInt(time), false)
    if (name.startsWith('bpo')) expect([before, after]).toEqual(['osaka', 'osaka'])
    else expect([before === name, after]).toEqual([false, name])
  })

  it('follows it by number before the merge', () => {
    const at = (number: bigint) => forkAt(1, header(blocks.berlin, { number }), 1_600_000_000n, false)
    for (const { name, block } of Mainnet.hardforks) {
      if (block === null || !['byzantium', 'istanbul', 'berlin', 'london', 'paris'].includes(name)) continue
      expect(at(BigInt(block) - 1n)).toBe(name)
      expect(at(BigInt(block) - 2n)).not.toBe(name)
    }
    expect(at(1n)).toBe('frontier')
  })

  it('is read off the header of a chain that has no schedule here', () => {
    const of = (block: object, saysOsaka = false) => forkAt(31337, header(block), 0n, saysOsaka)
    expect(of(blocks.berlin)).toBe('berlin')
    expect(of(blocks.paris)).toBe('paris')
    expect(forkAt(31337, header(blocks.london, { difficulty: 2n }), 0n, false)).toBe('london')
    expect(of(blocks.shanghai)).toBe('shanghai')
    expect(of(blocks.cancun)).toBe('cancun')
    expect(of(blocks.prague)).toBe('prague')
    expect(of(blocks.prague, true)).toBe('osaka')
    expect(of(blocks.cancun, true)).toBe('cancun')
  })
})
