import fc from 'fast-check'
import { type AccessList, type Hex, numberToHex, parseGwei } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import type { Chain, ChainAccount } from '../world/chain.ts'
import { askChain } from '../world/protocols/ask-chain.ts'
import type { Action } from './plan.ts'

/** More than any of the generated transactions needs. */
export const AMPLE_GAS = 9_000_000n

/** How a transaction is paid for. `gas` says how far below or above what it uses its limit is; null: ample. */
export const payments = fc.record({
  type: fc.constantFrom('eip1559', 'eip1559', 'eip1559', 'legacy', 'eip2930'),
  over: fc.bigInt(0n, parseGwei('5')),
  tip: fc.oneof(fc.constant(0n), fc.bigInt(0n, parseGwei('3'))),
  listed: fc.option(fc.array(fc.nat(4), { maxLength: 4 }), { freq: 3 }),
  gas: fc.oneof(
    { weight: 12, arbitrary: fc.constant(null) },
    { weight: 2, arbitrary: fc.integer({ min: -3, max: 3 }).map((delta) => ({ permille: 1000, delta })) },
    { weight: 2, arbitrary: fc.integer({ min: 100, max: 1100 }).map((permille) => ({ permille, delta: 0 })) },
  ),
})
export type Payment = typeof payments extends fc.Arbitrary<infer Choice> ? Choice : never

/** The gas limit where `used` is what it took with ample gas. */
export function limitOf({ gas }: Payment, used: Hex): bigint {
  if (gas === null) return AMPLE_GAS
  const limit = (BigInt(used) * BigInt(gas.permille)) / 1000n + BigInt(gas.delta)
  // Where nothing ran, nothing was used.
  return limit < 0n ? 0n : limit
}

/** The action as signed bytes. `baseFee` is the newest block's: the next one's is at most an eighth above. */
export async function fillTransaction(
  chain: Chain,
  sender: ChainAccount,
  action: Action,
  payment: Payment,
  gas: bigint,
  baseFee: bigint,
): Promise<Hex> {
  const account = privateKeyToAccount(sender.privateKey)
  const nonce = Number(await askChain<Hex>(chain, 'eth_getTransactionCount', sender.address, 'latest'))
  const { to, data, value = 0n, authorizationList } = action
  const call = { chainId: chain.chainId, nonce, gas, value, ...(data ? { data } : {}), ...(to ? { to } : {}) }
  const price = 2n * baseFee + payment.over
  const accessList = payment.listed === null || to === undefined ? [] : listOf(to, payment.listed)
  const fees = { maxFeePerGas: price + payment.tip, maxPriorityFeePerGas: payment.tip }
  if (authorizationList !== undefined) {
    return account.signTransaction({
      type: 'eip7702',
      ...call,
      ...fees,
      accessList,
      authorizationList: [...authorizationList],
    })
  }
  switch (payment.type) {
    case 'legacy':
      return account.signTransaction({ type: 'legacy', ...call, gasPrice: price })
    case 'eip2930':
      return account.signTransaction({ type: 'eip2930', ...call, gasPrice: price, accessList })
    default:
      return account.signTransaction({ type: 'eip1559', ...call, ...fees, accessList })
  }
}

function listOf(address: Hex, slots: readonly number[]): AccessList {
  return [{ address, storageKeys: slots.map((slot) => numberToHex(slot, { size: 32 })) }]
}
