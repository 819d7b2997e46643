import { toFunctionSelector } from 'viem'
import { base, gnosis, optimism } from 'viem/chains'
import { describe, expect, it } from 'vitest'
import { runJob } from '../../../lib/adapters/evm/run-job.ts'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import { nativeChanges } from '../../../lib/core/simulate/native-changes.ts'
import type { Step } from '../../../lib/core/simulate/scenario.ts'
import type { KnownState } from '../../../lib/core/simulate/state.ts'
import type { ExecutionJob } from '../../../lib/ports/executor.ts'
import { ALICE, account, BOB, CONTRACT, code, ETHER, job, step, world } from './job.ts'
import { L1_BLOCK, LEAST_CHARGE, ORACLE, PREDEPLOYS } from './op-stack.ts'

const pay = (given: Partial<Step> = {}) => step({ to: BOB, value: '5', ...given })
const onRollup = (given: Partial<ExecutionJob> = {}) => job({ chainId: optimism.id, steps: [pay()], ...given })

async function run(given: ExecutionJob, state: KnownState = world('0x', PREDEPLOYS)) {
  const reply = await runJob(given, state)
  if (reply.kind !== 'done') throw new Error(JSON.stringify(reply))
  const [execution] = reply.executions
  if (execution === undefined) throw new Error('nothing ran')
  return execution
}

describe('an OP-stack chain charges for posting a transaction to Ethereum', () => {
  it.each([optimism.id, base.id])("what its own contract says, on the run's own state (chain %s)", async (chainId) => {
    const { fee, status, stateDiff } = await run(onRollup({ chainId }))
    expect(status).toBe('success')
    expect(BigInt(fee?.posting ?? 0)).toBe(LEAST_CHARGE)
    expect(BigInt(fee?.paid ?? 0)).toBe(21_000n * 2_000_000_000n + LEAST_CHARGE)
    const left = BigInt(stateDiff.post[ALICE]?.balance ?? 0)
    expect(left).toBe(10n * ETHER - 5n - BigInt(fee?.paid ?? 0))
  })

  it('and it is a fee: what is shown as sent is what was sent', async () => {
    const execution = await run(onRollup())
    const changes = nativeChanges({ name: 'asked', steps: [pay()] }, [execution])
    expect([changes.get(ALICE), changes.get(BOB)]).toEqual([-5n, 5n])
  })

  it('more for more data', async () => {
    const noise: Hex = `0x${Array.from({ length: 600 }, (_, at) => ((at * 7919) % 251).toString(16).padStart(2, '0')).join('')}`
    const small = await run(onRollup({ steps: [pay({ data: '0x00' })] }))
    const large = await run(onRollup({ steps: [pay({ data: noise })] }))
    expect(BigInt(large.fee?.posting ?? 0)).toBeGreaterThan(2n * BigInt(small.fee?.posting ?? 0))
  })

  it('and nothing where it is no such chain (its control)', async () => {
    const { fee } = await run(onRollup({ chainId: gnosis.id }))
    expect(fee).not.toHaveProperty('posting')
    expect(BigInt(fee?.paid ?? 0)).toBe(21_000n * 2_000_000_000n)
  })

  it('changes nothing of what the contracts hold', async () => {
    const { stateDiff } = await run(onRollup())
    expect(Object.keys(stateDiff.post)).not.toContain(ORACLE)
    expect(Object.keys(stateDiff.post)).not.toContain(L1_BLOCK)
  })
})

describe('the balance has to pay for it too', () => {
  const fixed = { gas: '21000', maxFeePerGas: '2000000000', maxPriorityFeePerGas: '0' }
  const need = 21_000n * 2_000_000_000n + 5n + LEAST_CHARGE
  const holding = (balance: bigint) => world('0x', { ...PREDEPLOYS, [ALICE]: account({ balance: `${balance}` }) })

  it('to the last wei', async () => {
    const steps = [pay({ fixed })]
    expect((await run(onRollup({ steps }), holding(need))).status).toBe('success')
    const { status, reason } = await run(onRollup({ steps }), holding(need - 1n))
    expect([status, reason]).toEqual(['invalid', expect.stringContaining('insufficient funds')])
    expect((await run(job({ steps }), holding(need - LEAST_CHARGE))).status).toBe('success')
  })

  it('so a wallet that chooses the gas leaves enough for it', async () => {
    const loop = { ...PREDEPLOYS, [CONTRACT]: account({ code: code('5b 6000 56') }) }
    const state = world('0x', { ...loop, [ALICE]: account({ balance: `${10n ** 15n}` }) })
    const { status, fee } = await run(onRollup({ steps: [step()] }), state)
    expect(status).toBe('halt')
    expect(BigInt(fee?.paid ?? 0)).toBeLessThan(10n ** 15n)
  })
})

describe('where the chain does not say what it charges', () => {
  it('that is unchecked, never nothing', async () => {
    expect(await runJob(onRollup(), world('0x'))).toMatchObject({
      kind: 'unchecked',
      unchecked: { reason: 'not-simulated', detail: expect.stringContaining('posting') },
    })
  })

  it('nor where its contract fails', async () => {
    const broken = { ...PREDEPLOYS, [ORACLE]: account({ code: '0xfe' }) }
    expect(await runJob(onRollup(), world('0x', broken))).toMatchObject({ kind: 'unchecked' })
  })

  it('its contracts are asked for where they are not known', async () => {
    const reply = await runJob(onRollup(), { complete: false, accounts: { [ALICE]: account({ balance: `${ETHER}` }) } })
    const needs = [ORACLE, L1_BLOCK].map((address) => ({ kind: 'account', address }))
    expect(reply).toMatchObject({ kind: 'missing', needs: expect.arrayContaining(needs) })
  })
})

/** Stands in for an oracle from after Isthmus: posting costs 1000 wei, the operator takes 3 for each gas, and 7. */
const OPERATOR_ORACLE = code(
  `6000 35 60e0 1c 63${toFunctionSelector('getOperatorFee(uint256)').slice(2)} 14 601a 57`,
  '6103e8 6000 52 6020 6000 f3',
  '5b 6004 35 6003 02 6007 01 6000 52 6020 6000 f3',
)

describe("the operator's part", () => {
  const state = world('0x', { [ORACLE]: account({ code: OPERATOR_ORACLE }) })

  it('is for the gas that was used', async () => {
    const { fee } = await run(onRollup(), state)
    expect(fee?.posting).toBe('0x3e8')
    expect(BigInt(fee?.paid ?? 0)).toBe(21_000n * 2_000_000_000n + 1000n + 3n * 21_000n + 7n)
  })

  it('and has to be there for all the gas that was asked for', async () => {
    const fixed = { gas: '50000', maxFeePerGas: '2000000000', maxPriorityFeePerGas: '0' }
    const need = 50_000n * 2_000_000_000n + 5n + 1000n + 3n * 50_000n + 7n
    const held = (balance: bigint) =>
      world('0x', { [ORACLE]: account({ code: OPERATOR_ORACLE }), [ALICE]: account({ balance: `${balance}` }) })
    const steps = [pay({ fixed })]
    expect((await run(onRollup({ steps }), held(need))).status).toBe('success')
    expect((await run(onRollup({ steps }), held(need - 1n))).status).toBe('invalid')
  })
})

describe('what differs among OP-stack chains, and no header tells, is unchecked', () => {
  const call = (address: string, length: string) => code(`6000 6000 ${length} 6000 6000 ${address} 5a f1`)
  it.each<[string, Hex]>([
    ['the price of MODEXP', call('6005', '6060')],
    ["P-256's precompile, which Ethereum had later and dearer", call('610100', '60a0')],
    ['CLZ', code('6001 1e')],
    ['a pairing of more points than some take', call('6008', '620100e0')],
  ])('%s', async (_, bytes) => {
    const steps = [step()]
    expect(await runJob(onRollup({ steps }), world(bytes, PREDEPLOYS))).toMatchObject({
      kind: 'unchecked',
      unchecked: { reason: 'not-simulated' },
    })
    const ethereum = job({ fork: 'osaka', steps: [step({ fixed: { gas: '16000000' } })] })
    expect(await runJob(ethereum, world(bytes))).toMatchObject({ kind: 'done' })
  })

  it('a short pairing runs (the control of a long one)', async () => {
    expect(await run(onRollup({ steps: [step()] }), world(call('6008', '6000'), PREDEPLOYS))).toMatchObject({
      status: 'success',
    })
  })

  it('more gas than some allow', async () => {
    const steps = [pay({ fixed: { gas: '20000000' } })]
    expect(await runJob(onRollup({ steps }), world('0x', PREDEPLOYS))).toMatchObject({ kind: 'unchecked' })
  })

  it('rules from before all that', async () => {
    expect(await runJob(onRollup({ fork: 'cancun' }), world('0x', PREDEPLOYS))).toMatchObject({ kind: 'unchecked' })
  })
})

it('an OP-stack chain takes no blobs', async () => {
  const blobs = { blobVersionedHashes: [`0x01${'00'.repeat(31)}`] as const }
  const { status, reason } = await run(onRollup({ steps: [pay({ fixed: blobs })] }))
  expect([status, reason]).toEqual(['invalid', 'transaction type not supported'])
})

it('what the oracle reads is no sign that the transaction looks around', async () => {
  // Stands in for an oracle that reads the time: 42 at all times.
  const looking = account({ code: code('42 50 602a 6000 52 6020 6000 f3') })
  const watch = { account: ALICE, acts: [] }
  const reply = await runJob(onRollup({ watch }), world('0x', { [ORACLE]: looking }))
  expect(reply).toMatchObject({ kind: 'done' })
  expect(reply).not.toHaveProperty('varied')
})

it('where more gas is tried than could be paid for beside the charge, only as much as can', async () => {
  // Says which gas it sees only by storing whether there is any.
  const state = (balance: bigint) =>
    world(code('5a 15 6000 55'), { ...PREDEPLOYS, [ALICE]: account({ balance: `${balance}` }) })
  const fixed = { gas: '60000', maxFeePerGas: '2000000000', maxPriorityFeePerGas: '0' }
  const given = onRollup({ steps: [step({ fixed })], watch: { account: ALICE, acts: [] } })
  const reply = await runJob(given, state(60_000n * 2_000_000_000n + LEAST_CHARGE))
  if (reply.kind !== 'done') throw new Error(JSON.stringify(reply))
  expect(reply.executions).toMatchObject([{ status: 'success' }])
  const statuses = reply.varied?.variations.flatMap(({ executions }) => executions.map(({ status }) => status))
  expect(new Set(statuses)).toEqual(new Set(['success']))
})
