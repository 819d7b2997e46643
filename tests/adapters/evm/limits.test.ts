import { optimism } from 'viem/chains'
import { describe, expect, it } from 'vitest'
import { completeTransaction } from '../../../lib/adapters/evm/complete-transaction.ts'
import { Limits } from '../../../lib/adapters/evm/limits.ts'
import { createMachine } from '../../../lib/adapters/evm/machine.ts'
import { runTransaction } from '../../../lib/adapters/evm/run-transaction.ts'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import type { KnownState } from '../../../lib/core/simulate/state.ts'
import { ALICE, account, BOB, CONTRACT, code, ETHER, job, step, world } from './job.ts'
import { ORACLE } from './op-stack.ts'

const RICH = account({ balance: `${10n ** 12n * ETHER}` })

/** Runs a transaction of 900 million gas, which no block has, within such limits. */
async function run(bytes: Hex, limits: Limits, chainId = 1, more: KnownState['accounts'] = {}) {
  const gas = chainId === 1 ? '900000000' : '16000000'
  const given = job({ chainId, block: { ...job().block, gasLimit: '1000000000' }, steps: [] })
  const machine = await createMachine(given, world(bytes, { ...more, [ALICE]: RICH }), limits)
  const asked = step({ to: CONTRACT, fixed: { gas } })
  const tx = completeTransaction(asked, machine.state.account(ALICE), machine.header, machine.rules)
  return runTransaction(machine, tx)
}

/** A loop around this; and as often as code is long, without a loop. */
const around = (...parts: string[]) => code('5b', ...parts, '6000 56')
const CALL_BOB = ['6000 6000 6000 6000 73', BOB, '62ffffff fa 50'] as const

describe('a run that would not end in time is stopped, and is no failure of the transaction', () => {
  it.each<[string, Hex]>([
    ['a bare loop', around()],
    ['a loop of calls', around(...CALL_BOB)],
    ['a loop of creations', around('6000 6000 6000 f0 50')],
    ['a loop of logs', around('6000 6000 a0')],
    ['a loop that reads what surrounds it', around('42 50 5a 50')],
    ['proofs of KZG, one after another', around('6000 6000 60c0 6000 6000 600a 5a f1 50')],
    ['proofs of KZG, without a loop', code('6000 6000 60c0 6000 6000 600a 5a f1 50'.repeat(20))],
  ])('%s', async (_, bytes) => {
    await expect(run(bytes, new Limits(-1))).rejects.toMatchObject({ reason: 'out-of-time' })
  })

  it('what a rollup asks of its own contract counts too', async () => {
    const endless = { [ORACLE]: account({ code: code('5b 6000 56') }) }
    await expect(run('0x', new Limits(-1), optimism.id, endless)).rejects.toMatchObject({ reason: 'out-of-time' })
  })

  it('one that ends is not stopped (its control)', async () => {
    expect(await run(code('6003 5b 6001 90 03 80 6002 57 00'), new Limits(60_000))).toMatchObject({ status: 'success' })
  })
})

describe('a run that would take too much memory is stopped', () => {
  it('where calls carry much, or give much', () => {
    const limits = new Limits(60_000)
    expect(() => limits.hold(Limits.MOST_BYTES)).not.toThrow()
    expect(() => limits.hold(1)).toThrow('too much data')
  })

  it('where there are too many of them', () => {
    const limits = new Limits(60_000)
    for (let frame = 0; frame < Limits.MOST_FRAMES; frame += 1) limits.spend(0)
    expect(() => limits.spend(0)).toThrow('too many calls')
  })

  it('but each of several runs has as much', () => {
    const limits = new Limits(60_000)
    limits.hold(Limits.MOST_BYTES)
    limits.renew(60_000)
    expect(() => limits.hold(Limits.MOST_BYTES)).not.toThrow()
  })

  it('and none has longer than was left', () => {
    const limits = new Limits(-1)
    limits.renew(60_000)
    expect(() => limits.look()).toThrow('ran too long')
  })
})
