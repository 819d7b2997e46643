import { describe, expect, it } from 'vitest'
import { runJob } from '../../../lib/adapters/evm/run-job.ts'
import type { Step } from '../../../lib/core/simulate/scenario.ts'
import type { Fork } from '../../../lib/core/simulate/state.ts'
import { ALICE, account, BOB, CONTRACT, code, ETHER, job, step, word, world } from './job.ts'

const blob = (last: string) => `0x01${last.padStart(62, '0')}` as const
const blobs = (count: number) => Array.from({ length: count }, (_, at) => blob(at.toString(16)))
const list = [{ chainId: '1', address: CONTRACT }]

async function outcome(fork: Fork, given: Partial<Step>, balance = 10n * ETHER, bytes = code('00')) {
  const state = world(bytes, { [ALICE]: account({ balance: `${balance}` }) })
  const reply = await runJob(job({ fork, steps: [step(given)] }), state)
  if (reply.kind !== 'done') throw new Error(JSON.stringify(reply))
  const [execution] = reply.executions
  if (execution === undefined) throw new Error('nothing ran')
  return execution
}

describe('a form that no block takes is invalid, and says why', () => {
  it.each<[string, Fork, Partial<Step>]>([
    ['type blob cannot be a creation', 'prague', { to: null, fixed: { blobVersionedHashes: blobs(1) } }],
    ['missing blob hashes', 'prague', { fixed: { type: 3 } }],
    ['too many blobs', 'cancun', { fixed: { blobVersionedHashes: blobs(7) } }],
    ['too many blobs', 'prague', { fixed: { blobVersionedHashes: blobs(10) } }],
    ['too many blobs', 'osaka', { fixed: { blobVersionedHashes: blobs(7) } }],
    ['invalid version', 'prague', { fixed: { blobVersionedHashes: [word(7)] } }],
    ['less than block blob gas fee', 'prague', { fixed: { blobVersionedHashes: blobs(1), maxFeePerBlobGas: '0' } }],
    ['transaction type not supported', 'shanghai', { fixed: { blobVersionedHashes: blobs(1) } }],
    ['transaction type not supported', 'cancun', { fixed: { authorizationList: list } }],
    ['type set code cannot be a creation', 'prague', { to: null, fixed: { authorizationList: list } }],
    ['empty authorization list', 'prague', { fixed: { authorizationList: [] } }],
    ['gas limit too high', 'osaka', { fixed: { gas: '16777217' } }],
    ['max initcode size exceeded', 'shanghai', { to: null, data: `0x${'00'.repeat(49_153)}` }],
    ['higher than max fee per gas', 'prague', { fixed: { maxFeePerGas: '2', maxPriorityFeePerGas: '3' } }],
    ['less than block base fee', 'prague', { fixed: { gasPrice: '999999999' } }],
    ['intrinsic gas too low', 'prague', { to: null, data: '0x00', fixed: { gas: '52999' } }],
    ['intrinsic gas too low', 'prague', { fixed: { gas: '45999', authorizationList: list } }],
    ['nonce has max value', 'prague', { fixed: { nonce: `${2n ** 64n - 1n}` } }],
  ])('%s (%s)', async (reason, fork, given) => {
    const nonce = given.fixed?.nonce
    if (nonce !== undefined) {
      const state = world('0x', { [ALICE]: account({ balance: `${ETHER}`, nonce }) })
      const reply = await runJob(job({ fork, steps: [step(given)] }), state)
      expect(reply).toMatchObject({ executions: [{ status: 'invalid', reason }] })
      return
    }
    const execution = await outcome(fork, given)
    expect([execution.status, execution.reason]).toEqual(['invalid', expect.stringContaining(reason)])
    expect(execution.fee).toBeUndefined()
  })

  it.each<[string, Fork, Partial<Step>]>([
    ['as many blobs as there may be', 'cancun', { fixed: { blobVersionedHashes: blobs(6) } }],
    ['more blobs since Prague', 'prague', { fixed: { blobVersionedHashes: blobs(9) } }],
    ['as much gas as there may be', 'osaka', { fixed: { gas: '16777216' } }],
    ['more gas before Osaka', 'prague', { fixed: { gas: '16777217' } }],
    ['more init code before Shanghai', 'paris', { to: null, data: `0x${'00'.repeat(49_153)}` }],
    ['another account’s code', 'prague', { fixed: { authorizationList: list } }],
    ['just enough gas for a creation', 'prague', { to: null, data: '0x00', fixed: { gas: '53008' } }],
  ])('but %s is taken (%s)', async (_, fork, given) => {
    expect((await outcome(fork, given)).status).toBe('success')
  })
})

describe('the balance has to be there for all that a transaction may cost', () => {
  const fixed = { gas: '21000', maxFeePerGas: '3000000000', maxPriorityFeePerGas: '0' } as const
  const gasCost = 21_000n * 3_000_000_000n
  it.each<[string, Partial<Step>, bigint]>([
    ['gas at its highest price, and the value', { to: BOB, value: '9', fixed }, gasCost + 9n],
    [
      'and the blobs at theirs',
      { to: BOB, fixed: { ...fixed, blobVersionedHashes: blobs(2), maxFeePerBlobGas: '11' } },
      gasCost + 2n * 2n ** 17n * 11n,
    ],
    ['a creation', { to: null, fixed: { ...fixed, gas: '53000' } }, 53_000n * 3_000_000_000n],
  ])('%s', async (_, given, need) => {
    expect((await outcome('prague', given, need)).status).toBe('success')
    const { status, reason } = await outcome('prague', given, need - 1n)
    expect([status, reason]).toEqual([
      'invalid',
      `insufficient funds for gas * price + value: have ${need - 1n}, want ${need}`,
    ])
  })

  it('also where the wallet chooses the gas: it never chooses more than can be paid', async () => {
    // 30,000 gas can be paid; the code wants more.
    const balance = 30_000n * 2_000_000_000n
    const given = { fixed: { maxFeePerGas: '2000000000', maxPriorityFeePerGas: '0' } }
    const execution = await outcome('prague', given, balance, code('5b 6000 56'))
    expect([execution.status, execution.reason, execution.gasUsed]).toEqual(['halt', 'out of gas', '0x7530'])
  })
})

describe('a gas limit that the request fixes is the one that the run has', () => {
  it('too little for what the code does ends it, and all of it is paid', async () => {
    const given = { fixed: { gas: '40000', maxFeePerGas: '1000000000', maxPriorityFeePerGas: '0' } }
    const store = code('6001 6000 55')
    const short = await outcome('prague', given, ETHER, store)
    expect([short.status, short.reason, short.gasUsed]).toEqual(['halt', 'out of gas', '0x9c40'])
    expect(BigInt(short.fee?.paid ?? 0)).toBe(40_000n * 1_000_000_000n)
    const enough = await outcome('prague', { fixed: { ...given.fixed, gas: '44000' } }, ETHER, store)
    expect(enough.status).toBe('success')
  })
})
