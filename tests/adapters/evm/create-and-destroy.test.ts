import { getContractAddress, numberToHex, toHex } from 'viem'
import { describe, expect, it } from 'vitest'
import { runJob } from '../../../lib/adapters/evm/run-job.ts'
import { canonicalHex, type Hex } from '../../../lib/core/facts/hex.ts'
import type { Execution } from '../../../lib/core/simulate/execution.ts'
import type { Fork, KnownState } from '../../../lib/core/simulate/state.ts'
import { account, BOB, CONTRACT, code, job, step, word, world } from './job.ts'

/** Init code that leaves one byte of code, 0x5b. */
const LEAVES_5B = '605b60005360016000f3'
/** Init code that sends what it has to Bob and destroys itself at once. */
const GONE_AT_ONCE = `73${BOB.slice(2)}ff`

/** Code that makes a contract of so many bytes of init code, with so much value (and a salt), and stores its address. */
function creates(init: string, value = '00', salt?: string): Hex {
  const length = (init.length / 2).toString(16).padStart(2, '0')
  const place = (32 - init.length / 2).toString(16).padStart(2, '0')
  const make = `60${length} 60${place} 60${value} ${salt === undefined ? 'f0' : 'f5'}`
  const store = `7f${init.padStart(64, '0')} 6000 52`
  return code(store, salt === undefined ? '' : `60${salt}`, make, '6000 55')
}

const made = (nonce: bigint) => canonicalHex(getContractAddress({ from: CONTRACT, nonce }))
const madeWithSalt = (init: string, salt: number) =>
  canonicalHex(
    getContractAddress({
      opcode: 'CREATE2',
      from: CONTRACT,
      bytecode: `0x${init}`,
      salt: numberToHex(salt, { size: 32 }),
    }),
  )

async function run(bytes: Hex, more: KnownState['accounts'] = {}, fork: Fork = 'prague'): Promise<Execution> {
  const contract = { [CONTRACT]: account({ code: bytes, nonce: '1', balance: '100' }) }
  const reply = await runJob(job({ fork, steps: [step()] }), world(bytes, { ...contract, ...more }))
  if (reply.kind !== 'done') throw new Error(JSON.stringify(reply))
  const [execution] = reply.executions
  if (execution === undefined) throw new Error('nothing ran')
  return execution
}

describe('what a run creates is in its tree and in its difference', () => {
  it('by CREATE, with what it was given', async () => {
    const { callTree, stateDiff } = await run(creates(LEAVES_5B, '09'))
    expect(callTree?.calls).toMatchObject([
      { type: 'CREATE', from: CONTRACT, to: made(1n), value: '0x9', input: `0x${LEAVES_5B}`, output: '0x5b' },
    ])
    expect(stateDiff.pre).not.toHaveProperty(made(1n))
    expect(stateDiff.post[made(1n)]).toMatchObject({ balance: '0x9', nonce: 1, code: '0x5b' })
    expect(stateDiff.post[CONTRACT]).toEqual({
      balance: toHex(91),
      nonce: 2,
      storage: { [word(0)]: word(BigInt(made(1n))) },
    })
  })

  it('by CREATE2, at the address that its salt gives', async () => {
    const there = madeWithSalt(LEAVES_5B, 7)
    const { callTree, stateDiff } = await run(creates(LEAVES_5B, '00', '07'))
    expect(callTree?.calls).toMatchObject([
      { type: 'CREATE2', from: CONTRACT, to: there, value: '0x0', output: '0x5b' },
    ])
    expect(stateDiff.post[there]).toMatchObject({ nonce: 1, code: '0x5b' })
  })

  it('where ether lay before', async () => {
    const { stateDiff } = await run(creates(LEAVES_5B, '09'), { [made(1n)]: account({ balance: '5' }) })
    expect(stateDiff.pre[made(1n)]).toEqual({ balance: '0x5' })
    expect(stateDiff.post[made(1n)]).toMatchObject({ balance: '0xe', nonce: 1, code: '0x5b' })
  })

  it.each<[string, string, string]>([
    ['init code that reverts', '60006000fd', 'execution reverted'],
    ['code that no fork takes', '60ef60005360016000f3', 'invalid code: must not begin with 0xef'],
  ])('not where it fails: %s', async (_, init, error) => {
    const { callTree, stateDiff, status } = await run(creates(init, '09'))
    expect(status).toBe('success')
    const [frame] = callTree?.calls ?? []
    expect(frame).toMatchObject({ type: 'CREATE', error })
    expect(frame).not.toHaveProperty('to')
    expect(Object.keys(stateDiff.post)).not.toContain(made(1n))
    // The nonce stays used.
    expect(stateDiff.post[CONTRACT]).toEqual({ nonce: 2 })
  })

  it('not where something is already', async () => {
    const there = account({ code: '0x00', nonce: '1' })
    const { callTree, stateDiff } = await run(creates(LEAVES_5B), { [made(1n)]: there })
    expect(callTree?.calls).toMatchObject([{ type: 'CREATE', error: 'contract address collision' }])
    expect(stateDiff.post).not.toHaveProperty(made(1n))
  })
})

/** Calls this contract, or hands a creation's gas on. */
const calls = (address: Hex) => code('6000 6000 6000 6000 6000 73', address, '5a f1')
const DESTRUCTIBLE: Hex = `0x${'de'.repeat(20)}`
const destructible = {
  [DESTRUCTIBLE]: account({ balance: '40', nonce: '1', code: code('73', BOB, 'ff'), storage: { [word(1)]: word(2) } }),
}

describe('what destroys itself', () => {
  it('was gone before Cancun, with all that it held', async () => {
    const { callTree, stateDiff } = await run(calls(DESTRUCTIBLE), destructible, 'shanghai')
    expect(callTree?.calls?.[0]).toMatchObject({
      type: 'CALL',
      to: DESTRUCTIBLE,
      calls: [{ type: 'SELFDESTRUCT', from: DESTRUCTIBLE, to: BOB, value: '0x28', gas: '0x0', input: '0x' }],
    })
    expect(stateDiff.pre[DESTRUCTIBLE]).toMatchObject({ balance: '0x28', nonce: 1, code: code('73', BOB, 'ff') })
    expect(stateDiff.post).not.toHaveProperty(DESTRUCTIBLE)
    expect(stateDiff.post[BOB]).toEqual({ balance: '0x28' })
  })

  it('only gives its ether away since then (EIP-6780)', async () => {
    const { callTree, stateDiff } = await run(calls(DESTRUCTIBLE), destructible)
    expect(callTree?.calls?.[0]?.calls).toMatchObject([
      { type: 'SELFDESTRUCT', from: DESTRUCTIBLE, to: BOB, value: '0x28' },
    ])
    expect(stateDiff.pre[DESTRUCTIBLE]).toMatchObject({ balance: '0x28' })
    expect(stateDiff.post[DESTRUCTIBLE]).toEqual({ balance: '0x0' })
    expect(stateDiff.post[BOB]).toEqual({ balance: '0x28' })
  })

  it('into itself burns its ether before Cancun, and keeps it since', async () => {
    const toItself = { [DESTRUCTIBLE]: account({ balance: '40', nonce: '1', code: '0x30ff' }) }
    const before = await run(calls(DESTRUCTIBLE), toItself, 'shanghai')
    expect(before.stateDiff.pre).toHaveProperty(DESTRUCTIBLE)
    expect(before.stateDiff.post).not.toHaveProperty(DESTRUCTIBLE)
    const since = await run(calls(DESTRUCTIBLE), toItself)
    expect(since.stateDiff.pre).not.toHaveProperty(DESTRUCTIBLE)
    expect(since.callTree?.calls?.[0]?.calls).toMatchObject([{ type: 'SELFDESTRUCT', to: DESTRUCTIBLE }])
  })

  it.each<Fork>(['shanghai', 'prague'])('in the transaction that made it, never was (%s)', async (fork) => {
    const { callTree, stateDiff } = await run(creates(GONE_AT_ONCE, '09'), {}, fork)
    expect(callTree?.calls).toMatchObject([
      { type: 'CREATE', to: made(1n), calls: [{ type: 'SELFDESTRUCT', from: made(1n), to: BOB, value: '0x9' }] },
    ])
    expect(stateDiff.pre).not.toHaveProperty(made(1n))
    expect(stateDiff.post).not.toHaveProperty(made(1n))
    expect(stateDiff.post[BOB]).toEqual({ balance: '0x9' })
  })

  it('in a call that is taken back stays', async () => {
    const middle: Hex = `0x${'dd'.repeat(20)}`
    const reverts = { [middle]: account({ code: code(calls(DESTRUCTIBLE), '6000 6000 fd') }) }
    const { callTree, stateDiff } = await run(calls(middle), { ...destructible, ...reverts }, 'shanghai')
    expect(callTree?.calls?.[0]).toMatchObject({
      error: 'execution reverted',
      calls: [{ calls: [{ type: 'SELFDESTRUCT' }] }],
    })
    expect(Object.keys({ ...stateDiff.pre, ...stateDiff.post })).not.toContain(DESTRUCTIBLE)
  })
})

it('the same made twice in one batch is refused the second time, and found again after it went', async () => {
  const bytes = creates(LEAVES_5B, '00', '07')
  const contract = { [CONTRACT]: account({ code: bytes, nonce: '1' }) }
  const twice = await runJob(job({ steps: [step(), step()] }), world(bytes, contract))
  expect(twice).toMatchObject({
    executions: [
      { callTree: { calls: [{ to: madeWithSalt(LEAVES_5B, 7) }] } },
      { callTree: { calls: [{ type: 'CREATE2', error: 'contract address collision' }] } },
    ],
  })
  const gone = creates(GONE_AT_ONCE, '00', '07')
  const again = await runJob(
    job({ steps: [step(), step()] }),
    world(gone, { [CONTRACT]: account({ code: gone, nonce: '1' }) }),
  )
  const there = madeWithSalt(GONE_AT_ONCE, 7)
  expect(again).toMatchObject({
    executions: [{ callTree: { calls: [{ to: there }] } }, { callTree: { calls: [{ to: there }] } }],
  })
})
