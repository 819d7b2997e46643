import { encodeErrorResult, parseAbi } from 'viem'
import { describe, expect, it } from 'vitest'
import { runJob } from '../../../lib/adapters/evm/run-job.ts'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import type { Execution } from '../../../lib/core/simulate/execution.ts'
import type { KnownState } from '../../../lib/core/simulate/state.ts'
import type { ExecutionJob } from '../../../lib/ports/executor.ts'
import { ALICE, account, BOB, CONTRACT, code, ETHER, job, MINER, step, word, world } from './job.ts'

/** PUSH1 1, PUSH1 0, SSTORE */
const STORE_ONE = code('6001 6000 55')
/** Copies its calldata to memory and reverts with it. */
const REVERT_INPUT = code('36 6000 6000 37 36 6000 fd')

async function run(given: ExecutionJob, state: KnownState): Promise<Execution> {
  const reply = await runJob(given, state)
  if (reply.kind !== 'done') throw new Error(JSON.stringify(reply))
  const [execution] = reply.executions
  if (execution === undefined) throw new Error('nothing ran')
  return execution
}

describe('a transaction runs as a block runs it', () => {
  it('moves ether, takes the fee, and pays the producer its tip', async () => {
    const execution = await run(job({ steps: [step({ to: BOB, value: ETHER.toString() })] }), world('0x'))
    expect(execution).toMatchObject({ status: 'success', gasUsed: '0x5208', logs: [] })
    const { pre, post } = execution.stateDiff
    expect(pre[BOB]).toEqual({ balance: '0x0' })
    expect(post[BOB]).toEqual({ balance: '0xde0b6b3a7640000' })
    const paid = BigInt(execution.fee?.paid ?? 0)
    expect(BigInt(post[ALICE]?.balance ?? 0)).toBe(9n * ETHER - paid)
    expect(post[ALICE]?.nonce).toBe(1)
    expect(BigInt(post[MINER]?.balance ?? 0)).toBe(BigInt(execution.fee?.tip ?? 0))
    expect(paid).toBe(21_000n * 2_000_000_000n)
  })

  it('keeps what a contract stored, and the logs that survive', async () => {
    const execution = await run(job(), world(code(STORE_ONE, '602a 6000 6000 a1')))
    expect(execution.stateDiff.post[CONTRACT]).toEqual({ storage: { [word(0)]: word(1) } })
    expect(execution.logs).toEqual([{ address: CONTRACT, topics: [word(0x2a)], data: '0x' }])
    expect(execution.stateRoot).toMatch(/^0x[0-9a-f]{64}$/)
  })

  it('undoes everything but nonce and fee when it reverts, and says why', async () => {
    const data = encodeErrorResult({ abi: parseAbi(['error Error(string)']), errorName: 'Error', args: ['not yours'] })
    const execution = await run(job({ steps: [step({ data })] }), world(code(STORE_ONE, REVERT_INPUT)))
    expect(execution).toMatchObject({ status: 'revert', reason: 'not yours', returnData: data })
    expect(execution.callTree).toMatchObject({ error: 'execution reverted', revertReason: 'not yours', output: data })
    expect(Object.keys(execution.stateDiff.post).toSorted()).toEqual([MINER, ALICE].toSorted())
  })

  it.each([
    ['50', 'stack underflow (0 <=> 1)'],
    ['600356', 'invalid jump destination'],
    ['fe', 'invalid opcode: INVALID'],
    ['ef', 'invalid opcode: opcode 0xef not defined'],
    ['5b600056', 'out of gas'],
    ['6020 6001 6000 3e', 'return data out of bounds'],
    [`6000 7f${'ff'.repeat(32)}52`, 'gas uint64 overflow'],
    ['6000 64ffffffffff 52', 'out of gas: gas uint64 overflow'],
    ['5f'.repeat(1025), 'stack limit reached 1024 (1023)'],
  ])('halts at %s as a node would word it', async (bytes, error) => {
    const execution = await run(job({ steps: [step({ fixed: { gas: '100000' } })] }), world(code(bytes)))
    expect(execution).toMatchObject({ status: 'halt', reason: error, callTree: { error }, gasUsed: '0x186a0' })
  })

  it('creates a contract at the address that the nonce gives', async () => {
    // PUSH1 0x5b, PUSH1 0, MSTORE8, PUSH1 1, PUSH1 0, RETURN: leaves one byte of code.
    const create = step({ to: null, data: '0x605b60005360016000f3' })
    const execution = await run(job({ steps: [create] }), world('0x'))
    const created = execution.callTree?.to ?? ''
    expect(execution.callTree).toMatchObject({ type: 'CREATE', output: '0x5b' })
    expect(execution.stateDiff.pre).not.toHaveProperty(created)
    expect(execution.stateDiff.post[created]).toMatchObject({ nonce: 1, code: '0x5b' })
  })

  it('runs each step on what the one before left', async () => {
    const reply = await runJob(job({ steps: [step(), step()] }), world(STORE_ONE))
    expect(reply).toMatchObject({ kind: 'done', executions: [{ status: 'success' }, { status: 'success' }] })
    const [first, second] = reply.kind === 'done' ? reply.executions : []
    expect(first?.stateDiff.post[CONTRACT]).toBeDefined()
    expect(second?.stateDiff.post[CONTRACT]).toBeUndefined()
    expect(second?.stateDiff.pre[ALICE]?.nonce).toBe(1)
  })
})

describe('a call that is refused before it begins is in the call tree', () => {
  it('for want of ether', async () => {
    // CALL(gas, BOB, 1 wei, no input, no output)
    const call = code('6000 6000 6000 6000 6001 73', BOB, '5a f1')
    const { callTree } = await run(job(), world(call))
    expect(callTree?.calls).toMatchObject([{ type: 'CALL', to: BOB, value: '0x1', gasUsed: '0x0' }])
    expect(callTree?.calls?.[0]?.error).toBe('insufficient balance for transfer')
  })

  it('names static calls inside static calls for what they are', async () => {
    // Forwards to BOB, who asks CONTRACT2 by CALL: both run under STATICCALL.
    const inner: Hex = `0x${'d0'.repeat(20)}`
    const outer = code('6000 6000 6000 6000 73', BOB, '5a fa')
    const middle = code('6000 6000 6000 6000 6000 73', inner, '5a f1')
    const state = world(outer, { [BOB]: account({ code: middle }), [inner]: account({ code: '0x00' }) })
    const { callTree } = await run(job(), state)
    const [called] = callTree?.calls ?? []
    expect(called).toMatchObject({ type: 'STATICCALL', to: BOB })
    expect(called).not.toHaveProperty('value')
    expect(called?.calls).toMatchObject([{ type: 'CALL', to: inner, value: '0x0' }])
  })
})

describe('what no block could include is invalid, and nothing ran', () => {
  const poor = { [ALICE]: account({ balance: '1000' }) }
  it.each([
    ['insufficient funds', step(), world('0x', poor)],
    ['nonce too high', step({ fixed: { nonce: '7' } }), world('0x')],
    ['nonce too low', step({ fixed: { nonce: '0' } }), world('0x', { [ALICE]: account({ nonce: '3' }) })],
    ['intrinsic gas too low', step({ fixed: { gas: '20999' } }), world('0x')],
    ['gas limit reached', step({ fixed: { gas: '30000001' } }), world('0x')],
    ['max fee per gas less than block base fee', step({ fixed: { maxFeePerGas: '1' } }), world('0x')],
    ['sender not an eoa', step(), world('0x', { [ALICE]: account({ balance: `${ETHER}`, code: '0x00' }) })],
    ['invalid chain id', step({ fixed: { chainId: 5 } }), world('0x')],
    ['empty authorization list', step({ fixed: { type: 4 } }), world('0x')],
    ['floor data gas', step({ data: `0x${'11'.repeat(1000)}`, fixed: { gas: '37000' } }), world('0x')],
  ])('%s', async (reason, asked, state) => {
    const execution = await run(job({ rules: 'block', steps: [asked] }), state)
    expect(execution.status).toBe('invalid')
    expect(execution.reason).toContain(reason)
    expect(execution.stateDiff).toEqual({ pre: {}, post: {} })
    expect(execution.fee).toBeUndefined()
  })

  it('where a fork did not know its type yet', async () => {
    const asked = step({ fixed: { type: 2, gas: '21000' } })
    expect(await run(job({ fork: 'berlin', steps: [asked] }), world('0x'))).toMatchObject({
      status: 'invalid',
      reason: 'transaction type not supported',
    })
  })

  it('lets a delegated account send (the control of "sender not an eoa")', async () => {
    const delegated = account({ balance: `${ETHER}`, code: code('ef0100', BOB) })
    expect(await run(job(), world('0x', { [ALICE]: delegated }))).toMatchObject({ status: 'success' })
  })
})

describe('EIP-7702', () => {
  const authorizationList = [{ chainId: '1', address: CONTRACT }]
  it("counts an authorization that the wallet is still to sign as the sender's own", async () => {
    const asked = step({ to: ALICE, fixed: { authorizationList } })
    const { stateDiff, status } = await run(job({ steps: [asked] }), world(STORE_ONE))
    expect(status).toBe('success')
    expect(stateDiff.post[ALICE]).toMatchObject({ code: code('ef0100', CONTRACT), nonce: 2 })
    expect(stateDiff.post[ALICE]?.storage).toEqual({ [word(0)]: word(1) })
  })

  it('passes over one for another chain', async () => {
    const asked = step({ to: ALICE, fixed: { authorizationList: [{ chainId: '5', address: CONTRACT }] } })
    const { stateDiff } = await run(job({ steps: [asked] }), world(STORE_ONE))
    expect(stateDiff.post[ALICE]?.code).toBeUndefined()
  })
})

describe('state that is not known is asked for, never guessed', () => {
  const partly = (accounts: KnownState['accounts']): KnownState => ({ complete: false, accounts })
  const alice = account({ balance: `${ETHER}` })

  it('names the accounts that it surely touches at once', async () => {
    const reply = await runJob(job(), partly({}))
    expect(reply).toEqual({
      kind: 'missing',
      needs: [ALICE, CONTRACT, MINER].map((address) => ({ kind: 'account', address })),
    })
  })

  it('runs on past a miss, and names all that the run lacked together', async () => {
    // SLOAD of 1 and of 2, then BALANCE of BOB, then BLOCKHASH of 999.
    const reads = code('6001 54 6002 54 73', BOB, '31 6103e7 40')
    const known = partly({ [ALICE]: alice, [MINER]: account(), [CONTRACT]: account({ code: reads }) })
    expect(await runJob(job(), known)).toEqual({
      kind: 'missing',
      needs: [
        { kind: 'slot', address: CONTRACT, slot: word(1) },
        { kind: 'slot', address: CONTRACT, slot: word(2) },
        { kind: 'account', address: BOB },
        { kind: 'block-hash', number: '999' },
      ],
    })
  })

  it('asks for a precompile only where its balance matters', async () => {
    const known = (bytes: Hex) => partly({ [ALICE]: alice, [MINER]: account(), [CONTRACT]: account({ code: bytes }) })
    const call = (value: string) => code('6000 6000 6000 6000', value, '6004 5a f1')
    expect(await runJob(job(), known(call('6000')))).toMatchObject({ kind: 'done' })
    const needs = [{ kind: 'account', address: `0x${'4'.padStart(40, '0')}` }]
    const paying = job({ steps: [step({ value: '1' })] })
    expect(await runJob(paying, known(call('6001')))).toEqual({ kind: 'missing', needs })
    expect(await runJob(job(), known(code('6004 31')))).toEqual({ kind: 'missing', needs })
  })

  it('runs when all of it is there, and gives no root of a state that it knows in part', async () => {
    const storage = { [word(0)]: word(0) }
    const known = partly({ [ALICE]: alice, [MINER]: account(), [CONTRACT]: account({ code: STORE_ONE, storage }) })
    const execution = await run(job(), known)
    expect(execution.status).toBe('success')
    expect(execution).not.toHaveProperty('stateRoot')
  })
})

describe('questions are asked on the state before and after', () => {
  // Answers anything with slot 0; anything with four bytes of input or less adds one to it.
  const counter = code('36 6004 10 6011 57', '6001 6000 54 01 6000 55 00', '5b 6000 54 6000 52 6020 6000 f3')

  it('and leave nothing behind', async () => {
    const act = { kind: 'wrap', token: CONTRACT, amount: '1' } as const
    const watch = { account: ALICE, acts: [act] }
    const view = { to: CONTRACT, data: `0x${'00'.repeat(36)}` } as const
    const reply = await runJob(job({ watch, views: [view] }), world(counter))
    if (reply.kind !== 'done') throw new Error(JSON.stringify(reply))
    expect(reply.watched).toMatchObject([{ call: { asks: 'balance', owner: ALICE }, before: word(0), after: word(1) }])
    expect(reply.views).toEqual([{ ok: true, returnData: word(0) }])
  })

  it('and may not write', async () => {
    const view = { to: CONTRACT, data: '0x' } as const
    const reply = await runJob(job({ steps: [], views: [view] }), world(counter))
    expect(reply).toMatchObject({ kind: 'done', views: [{ ok: false }] })
  })
})

describe('what can not be run to its end is unchecked, never a revert', () => {
  it('answers larger than memory should hold', async () => {
    // BOB returns a megabyte each time; CONTRACT asks him for ever.
    const calls = code('5b 6000 6000 6000 6000 73', BOB, '62ffffff fa 50 6000 56')
    const large = account({ code: code('620fffff 6000 f3') })
    const rich = { [ALICE]: account({ balance: `${10n ** 30n}` }), [BOB]: large }
    const asked = job({
      block: { ...job().block, gasLimit: '1000000000' },
      steps: [step({ fixed: { gas: '900000000' } })],
    })
    expect(await runJob(asked, world(calls, rich))).toMatchObject({
      kind: 'unchecked',
      unchecked: { reason: 'too-much', detail: 'too much data in calls' },
    })
  })

  it('more calls than a person could ever look at', async () => {
    // JUMPDEST, then STATICCALL of an empty account with a megabyte of input, for ever.
    const calls = code('5b 6000 6000 620fffff 6000 73', BOB, '61ffff fa 50 6000 56')
    const rich = { [ALICE]: account({ balance: `${10n ** 30n}` }) }
    const steps = [step({ fixed: { gas: '29000000' } })]
    expect(await runJob(job({ steps }), world(calls, rich))).toMatchObject({
      kind: 'unchecked',
      unchecked: { reason: 'too-much' },
    })
  })
})
