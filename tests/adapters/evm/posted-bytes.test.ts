import { serializeTransaction, size } from 'viem'
import { describe, expect, it } from 'vitest'
import { completeTransaction } from '../../../lib/adapters/evm/complete-transaction.ts'
import { Limits } from '../../../lib/adapters/evm/limits.ts'
import { createMachine } from '../../../lib/adapters/evm/machine.ts'
import { postedBytes } from '../../../lib/adapters/evm/posted-bytes.ts'
import type { Step } from '../../../lib/core/simulate/scenario.ts'
import { BOB, CONTRACT, job, step, word, world } from './job.ts'

const CHAIN_ID = 10

async function bytesOf(fixed: NonNullable<Step['fixed']>, given: Partial<Step> = {}) {
  const { header, rules } = await createMachine(job(), world('0x'), new Limits(1_000))
  const asked = step({ to: BOB, value: '5', data: '0x1234', fixed: { gas: '21000', nonce: '7', ...fixed }, ...given })
  return postedBytes(completeTransaction(asked, null, header, rules), CHAIN_ID)
}
const common = { chainId: CHAIN_ID, to: BOB, value: 5n, data: '0x1234', gas: 21_000n, nonce: 7 } as const
const fees = { maxFeePerGas: 900n, maxPriorityFeePerGas: 3n } as const
const accessList = [{ address: CONTRACT, storageKeys: [word(1), word(2)] }]

describe('the bytes that are posted are those that a wallet signs', () => {
  it('of each type', async () => {
    expect(await bytesOf({ type: 0, gasPrice: '900' })).toBe(
      serializeTransaction({ ...common, type: 'legacy', gasPrice: 900n }),
    )
    expect(await bytesOf({ type: 1, gasPrice: '900', accessList })).toBe(
      serializeTransaction({ ...common, type: 'eip2930', gasPrice: 900n, accessList }),
    )
    const given = { maxFeePerGas: '900', maxPriorityFeePerGas: '3', accessList }
    expect(await bytesOf({ type: 2, ...given })).toBe(
      serializeTransaction({ ...common, ...fees, type: 'eip1559', accessList }),
    )
    const [r, s] = [word(11), word(12)]
    const authorizationList = [{ chainId: '10', address: CONTRACT, nonce: '3', yParity: 1, r, s }]
    const signed = [{ chainId: 10, address: CONTRACT, nonce: 3, yParity: 1, r, s }]
    expect(await bytesOf({ type: 4, ...given, authorizationList })).toBe(
      serializeTransaction({ ...common, ...fees, type: 'eip7702', accessList, authorizationList: signed }),
    )
  })

  it('of a creation', async () => {
    const { to: _, ...creation } = common
    expect(await bytesOf({ type: 2, maxFeePerGas: '900', maxPriorityFeePerGas: '3' }, { to: null })).toBe(
      serializeTransaction({ ...creation, ...fees, type: 'eip1559' }),
    )
  })

  it('with room for a signature where the wallet is still to sign an authorization', async () => {
    const open = { type: 4, authorizationList: [{ chainId: '10', address: CONTRACT }] } as const
    const closed = {
      ...open,
      authorizationList: [
        { chainId: '10', address: CONTRACT, nonce: '8', yParity: 1, r: word(1n << 255n), s: word(1n << 254n) },
      ],
    }
    expect(size(await bytesOf(open))).toBe(size(await bytesOf(closed)))
  })
})
