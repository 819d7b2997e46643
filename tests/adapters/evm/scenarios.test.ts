import { keccak256, numberToHex, pad } from 'viem'
import { describe, expect, it } from 'vitest'
import { runJob } from '../../../lib/adapters/evm/run-job.ts'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import { standInSignature } from '../../../lib/core/simulate/stand-in-signature.ts'
import type { ExecutionJob } from '../../../lib/ports/executor.ts'
import { ALICE, account, BOB, CONTRACT, code, ETHER, job, step, word, world } from './job.ts'

/** Adds one to what its first slot holds; fails where that was 0 and there is no calldata. */
const COUNT = code('6000 54 6001 01 6000 55')
/** Reverts unless its first slot is set; SSTORE(0, 1) where there is calldata. */
const NEEDS_FIRST = code('36 6011 57 6000 54 600f 57 6000 6000 fd 5b 00 5b 6001 6000 55')
const REVERT = code('6000 6000 fd')

async function done(given: Partial<ExecutionJob>, state = world(NEEDS_FIRST)) {
  const reply = await runJob(job(given), state)
  if (reply.kind !== 'done') throw new Error(JSON.stringify(reply))
  return reply
}

describe('transactions that are on their way already', () => {
  const first = step({ data: '0x01', fixed: { nonce: '0' } })

  it('run first, so that what hangs on them does not fail', async () => {
    const { executions, earlier } = await done({ earlier: [first] })
    expect([earlier, executions[0]?.status]).toEqual([['went-through'], 'success'])
  })

  it('are missed where they are not run: it fails', async () => {
    const { executions, earlier } = await done({})
    expect([earlier, executions[0]?.status]).toEqual([undefined, 'revert'])
  })

  it('are not among what the asked one changes', async () => {
    const { executions } = await done({ earlier: [first] })
    expect(executions[0]?.stateDiff.post[CONTRACT]).toBeUndefined()
    expect(executions[0]?.stateDiff.post[ALICE]?.nonce).toBe(2)
  })

  it('are left out where the state has used up their nonce, whoever did that', async () => {
    const mined = { [ALICE]: account({ balance: (10n * ETHER).toString(), nonce: '1' }) }
    const { executions, earlier } = await done({ earlier: [first] }, world(NEEDS_FIRST, mined))
    expect([earlier, executions[0]?.status]).toEqual([['past'], 'revert'])
  })

  it('wait where one before them is not known, and say where they fail', async () => {
    const late = step({ data: '0x01', fixed: { nonce: '3' } })
    expect((await done({ earlier: [late] })).earlier).toEqual(['waits'])
    expect((await done({ earlier: [first] }, world(REVERT))).earlier).toEqual(['failed'])
  })

  it('leave no trace on the next job’s questions about the state before', async () => {
    const view = { to: CONTRACT, data: '0x' } as const
    const { views } = await done({ earlier: [first], views: [view] })
    expect(views).toMatchObject([{ ok: false }])
  })
})

describe('a batch', () => {
  const calls = [step({ to: BOB, value: '5' }), step({ to: CONTRACT })]

  it('takes everything back where it is all or nothing and one call fails', async () => {
    const { executions } = await done({ steps: [...calls, step()], atomic: true }, world(REVERT))
    expect(executions.map(({ status, takenBack = false }) => [status, takenBack])).toEqual([
      ['revert', true],
      ['revert', false],
      ['revert', true],
    ])
    expect(executions[0]?.stateDiff).toEqual({ pre: {}, post: {} })
  })

  it('leaves what its other calls did where it is not', async () => {
    const { executions } = await done({ steps: calls }, world(REVERT))
    expect(executions.map(({ status }) => status)).toEqual(['success', 'revert'])
    expect(executions[0]?.stateDiff.post[BOB]).toEqual({ balance: '0x5' })
  })

  it('is as it is where nothing fails', async () => {
    const { executions } = await done({ steps: [step(), step()], atomic: true }, world(COUNT))
    expect(executions.map(({ status }) => status)).toEqual(['success', 'success'])
    expect(executions[1]?.stateDiff.post[CONTRACT]?.storage).toEqual({ [word(0)]: word(2) })
  })
})

describe('an inner call', () => {
  const safe = { [BOB]: account({ balance: '7', code: REVERT }) }

  it('is made by a contract, without nonce and fee', async () => {
    const pay = step({ from: BOB, to: ALICE, value: '7', inner: 'call' })
    const { executions } = await done({ steps: [pay] }, world(COUNT, safe))
    expect(executions[0]).toMatchObject({ status: 'success' })
    expect(executions[0]?.fee).toBeUndefined()
    expect(executions[0]?.stateDiff.post[BOB]).toEqual({ balance: '0x0' })
  })

  it('runs another’s code on the caller’s own storage where it is a delegate', async () => {
    const { executions } = await done({ steps: [step({ from: BOB, inner: 'delegate' })] }, world(COUNT, safe))
    expect(executions[0]?.stateDiff.post[BOB]?.storage).toEqual({ [word(0)]: word(1) })
    expect(executions[0]?.stateDiff.post[CONTRACT]).toBeUndefined()
  })

  it('is what a wallet’s request for a contract account becomes; in a block it is none', async () => {
    const asked = [step({ from: BOB })]
    expect((await done({ steps: asked }, world(COUNT, safe))).executions[0]?.status).toBe('success')
    const inBlock = await done({ steps: asked, rules: 'block' }, world(COUNT, safe))
    expect(inBlock.executions[0]).toMatchObject({ status: 'invalid', reason: 'sender not an eoa' })
  })
})

describe('a signature that is taken as given', () => {
  const digest = keccak256('0x01')
  const { v, r, s } = standInSignature(digest, BOB)
  const data = (hash: Hex): Hex => `0x${[hash, numberToHex(v, { size: 32 }), r, s].map((w) => w.slice(2)).join('')}`
  /** Asks ecrecover with its calldata and stores what that says. */
  const RECOVER = code('36 6000 6000 37 6020 6000 6080 6000 6001 5a fa 50 6000 51 6000 55')
  const stored = async (given: Partial<ExecutionJob>) =>
    (await done(given, world(RECOVER))).executions[0]?.stateDiff.post[CONTRACT]?.storage?.[word(0)]

  it('is found to be its signer’s, for its digest alone', async () => {
    const signed = [{ digest, signer: BOB }]
    expect(await stored({ steps: [step({ data: data(digest) })], signed })).toBe(pad(BOB))
    expect(await stored({ steps: [step({ data: data(keccak256('0x02')) })], signed })).not.toBe(pad(BOB))
    expect(await stored({ steps: [step({ data: data(digest) })], signed: [{ digest, signer: ALICE }] })).not.toBe(
      pad(BOB),
    )
  })

  it('is nobody’s where it is not', async () => {
    expect(await stored({ steps: [step({ data: data(digest) })] })).not.toBe(pad(BOB))
  })
})
