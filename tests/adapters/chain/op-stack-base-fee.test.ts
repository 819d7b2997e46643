import { concatHex, createPublicClient, createTestClient, http, numberToHex } from 'viem'
import { base, gnosis } from 'viem/chains'
import { describe, expect, it } from 'vitest'
import { childBlock } from '../../../lib/adapters/chain/child-block.ts'
import { opStackBaseFee } from '../../../lib/adapters/chain/op-stack-base-fee.ts'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import { hashHeader } from '../../../lib/core/state-proof/hash-header.ts'
import type { Header } from '../../../lib/core/state-proof/header.ts'
import blocks from '../../core/state-proof/blocks-by-fork.json' with { type: 'json' }
import { startChain } from '../../world/chain.ts'

const u32 = (value: number) => numberToHex(value, { size: 4 })
const holocene = (denominator: number, elasticity: number): Hex =>
  concatHex(['0x00', u32(denominator), u32(elasticity)])
const jovian = (denominator: number, elasticity: number, least: number): Hex =>
  concatHex(['0x01', u32(denominator), u32(elasticity), numberToHex(least, { size: 8 })])

function header(given: Partial<Header>): Header {
  const read = hashHeader(blocks.prague)
  if (!read.ok) throw new Error(read.reason)
  return { ...read.header, gasLimit: 60_000_000n, baseFeePerGas: 1_000_000n, blobGasUsed: 0n, ...given }
}

describe('the next base fee on an OP-stack chain moves as the header says', () => {
  it.each([
    ['up, by a fiftieth at most five times the target', 60_000_000n, 1_100_000n],
    ['not at all at the target', 10_000_000n, 1_000_000n],
    ['down, by a fiftieth at most', 0n, 980_000n],
  ])('%s', (_, gasUsed, expected) => {
    expect(opStackBaseFee(header({ gasUsed, extraData: holocene(50, 6) }))).toBe(expected)
  })

  it('never below the least', () => {
    expect(opStackBaseFee(header({ gasUsed: 0n, extraData: jovian(50, 6, 990_000) }))).toBe(990_000n)
    expect(opStackBaseFee(header({ gasUsed: 0n, extraData: jovian(50, 6, 0) }))).toBe(980_000n)
  })

  it('by the room that data took, where that is more', () => {
    const given = { gasUsed: 0n, blobGasUsed: 60_000_000n }
    expect(opStackBaseFee(header({ ...given, extraData: jovian(50, 6, 0) }))).toBe(1_100_000n)
    expect(opStackBaseFee(header({ ...given, extraData: holocene(50, 6) }))).toBe(980_000n)
  })

  it.each<[string, Hex]>([
    ['nothing', '0x'],
    ['something else of that length', concatHex(['0x07', u32(50), u32(6)])],
    ['a division by nothing', holocene(0, 6)],
    ['no target', holocene(50, 0)],
  ])('and is not made up where the header says %s', (_, extraData) => {
    expect(opStackBaseFee(header({ extraData }))).toBeUndefined()
  })

  it("is a child's base fee on such a chain, and on no other", () => {
    const empty = header({ gasUsed: 0n, extraData: holocene(50, 6) })
    expect(childBlock(base.id, empty, '0x', 0n).baseFee).toBe('980000')
    expect(childBlock(gnosis.id, empty, '0x', 0n).baseFee).toBe('875000')
    expect(childBlock(base.id, header({ gasUsed: 0n, extraData: '0x' }), '0x', 0n).baseFee).toBe('875000')
  })
})

it('a node of the OP stack moves it so, and its headers hash', async () => {
  const chain = await startChain('--network', 'optimism', '--hardfork', 'isthmus')
  try {
    await createTestClient({ mode: 'anvil', transport: http(chain.url) }).mine({ blocks: 3 })
    const client = createPublicClient({ transport: http(chain.url) })
    const blockAt = (number: bigint) =>
      client.request({ method: 'eth_getBlockByNumber', params: [numberToHex(number), false] })
    const [parent, child] = await Promise.all([blockAt(1n), blockAt(2n)])
    const read = hashHeader(parent)
    if (!read.ok) throw new Error(read.reason)
    expect(read.hash).toBe(parent?.hash)
    expect(read.header.requestsHash).toBeDefined()
    // This node keeps what its chain began with (a 250th, a sixth) to itself.
    const moved = opStackBaseFee({ ...read.header, extraData: holocene(250, 6) })
    expect(numberToHex(moved ?? 0n)).toBe(child?.baseFeePerGas)
  } finally {
    await chain.stop()
  }
}, 60_000)
