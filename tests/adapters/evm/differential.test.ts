import fc from 'fast-check'
import { toHex } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Execution } from '../../../lib/core/simulate/execution.ts'
import { AMPLE_GAS, fillTransaction } from '../../differential/fill-transaction.ts'
import { KINDS } from '../../differential/kinds/registry.ts'
import { type Ground, openGround } from '../../differential/open-ground.ts'
import { runDifferential } from '../../differential/run-differential.ts'
import { askChain } from '../../world/protocols/ask-chain.ts'
import { compareWithNode, foresee } from './compare-with-node.ts'
import { CONTRACTS, FIRST, randomCode } from './random-code.ts'

let ground: Ground

beforeAll(async () => {
  ground = await openGround()
}, 120_000)

afterAll(() => ground?.chain.stop())

const PLAIN = { type: 'eip1559', over: 0n, tip: 1n, listed: null, gas: null } as const

/** The action of the first trader, signed, and what we say that it does in the next block. */
async function foreseeAction(action: Parameters<typeof fillTransaction>[2]) {
  const { chain, traders } = ground
  const [trader] = traders
  if (trader === undefined) throw new Error('no trader')
  const block = await askChain<Record<string, string>>(chain, 'eth_getBlockByNumber', 'latest', false)
  const bytes = await fillTransaction(chain, trader, action, PLAIN, AMPLE_GAS, BigInt(block.baseFeePerGas ?? 0))
  return { bytes, foreseen: await foresee(chain, bytes, Number(block.timestamp) + 1) }
}

describe('a run here is what a node makes of the same bytes: status, gas, logs, every call and every change', () => {
  it('each kind of transaction once, over real contracts', async () => {
    const count = Object.keys(KINDS).length
    const different = []
    const statuses = new Set<string>()
    for await (const { kind, status, bytes, differences } of runDifferential(ground, 7702, count)) {
      statuses.add(status)
      if (differences.length > 0) different.push({ kind, bytes, differences })
    }
    expect(different).toEqual([])
    expect([...statuses].sort()).toEqual(['halt', 'invalid', 'revert', 'success'])
  }, 120_000)

  it('code that nobody would write: random calls, creations, memory, storage and logs', async () => {
    const codes = fc.tuple(...CONTRACTS.map(() => randomCode))
    const property = fc.asyncProperty(codes, fc.nat(2), fc.uint8Array({ maxLength: 64 }), async (all, value, data) => {
      for (const [place, address] of CONTRACTS.entries()) {
        await askChain(ground.chain, 'anvil_setCode', address, all[place])
      }
      await askChain(ground.chain, 'evm_mine')
      const { bytes, foreseen } = await foreseeAction({ to: FIRST, value: BigInt(value), data: toHex(data) })
      expect(await compareWithNode(ground.chain, bytes, foreseen)).toEqual([])
    })
    await fc.assert(property, { numRuns: 60, seed: 7702 })
  }, 120_000)
})

describe('what differs is found', () => {
  it('in status, gas, logs, output, calls and changes', async () => {
    const [, other] = ground.traders
    const { bytes, foreseen } = await foreseeAction({ to: other?.address ?? FIRST, value: 5n })
    const { execution, view } = foreseen
    const wrong: Execution = {
      ...execution,
      status: 'revert',
      gasUsed: '0x5209',
      logs: [{ address: FIRST, topics: [], data: '0x' }],
      returnData: '0x01',
      callTree: null,
      stateDiff: { pre: {}, post: {} },
    }
    const found = await compareWithNode(ground.chain, bytes, { view, execution: wrong })
    expect(found.map((difference) => difference.split('\n')[0])).toEqual([
      'status',
      'gas used',
      'logs',
      'returned data',
      'calls',
      'state diff',
    ])
  })

  it('where only one of the two would take it', async () => {
    const { bytes, foreseen } = await foreseeAction({ to: FIRST, value: 5n })
    const execution = { ...foreseen.execution, status: 'invalid', reason: 'as we say' } as const
    const found = await compareWithNode(ground.chain, bytes, { ...foreseen, execution })
    expect(found).toEqual(['ours: invalid as we say, the node: mined it'])
  })
})
