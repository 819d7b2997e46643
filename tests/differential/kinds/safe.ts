import fc from 'fast-check'
import { parseEther, zeroAddress } from 'viem'
import { encodeCall } from '../../world/protocols/contract.ts'
import { packMultiSend } from '../../world/protocols/pack-multi-send.ts'
import { setUpSafe } from '../../world/protocols/safe.ts'
import { type SafeTransaction, signSafeTransaction } from '../../world/protocols/sign-safe-transaction.ts'
import { amounts, at } from '../amounts.ts'
import { call } from '../call.ts'
import type { Action, Kinds, Turn } from '../plan.ts'

/** Mostly as many of the owners as are needed, now and then fewer or a stranger. */
const signers = fc.constantFrom([0, 1], [0, 2], [1, 2], [0, 1], [1, 2], [0, 2], [0], [0, 3], [0, 1, 2])
const safeTxGas = fc.constantFrom(0n, 0n, 0n, 50_000n, 5_000_000n)

async function run(turn: Turn, tx: SafeTransaction, who: readonly number[]): Promise<Action> {
  const { chain, account } = turn.ground
  const owners = who.map((place) => at(turn.traders, place))
  return { to: account.address, data: await signSafeTransaction(chain, account, tx, owners) }
}

const moves = fc.array(fc.record({ to: fc.nat(), amount: amounts(10n ** 8n), ether: fc.boolean() }), {
  minLength: 1,
  maxLength: 4,
})

export const safe: Kinds = {
  'Safe: ether sent': fc.record({ to: fc.nat(), value: amounts(parseEther('1')), signers, safeTxGas }).map(
    ({ to, value, signers: who, safeTxGas: gas }) =>
      (turn) =>
        run(turn, { to: at(turn.traders, to).address, value, data: '0x', operation: 0, safeTxGas: gas }, who),
  ),
  'Safe: a token moved': fc
    .record({ to: fc.nat(), amount: amounts(10n ** 9n), signers, safeTxGas })
    .map(({ to, amount, signers: who, safeTxGas: gas }) => (turn) => {
      const { dusd } = turn.ground.contracts
      const data = encodeCall(dusd, 'transfer', [at(turn.traders, to).address, amount])
      return run(turn, { to: dusd.address, value: 0n, data, operation: 0, safeTxGas: gas }, who)
    }),
  'Safe: MultiSend': fc
    .record({ moves, signers, only: fc.boolean() })
    .map(({ moves: all, signers: who, only }) => (turn) => {
      const { contracts, safe: suite } = turn.ground
      const calls = all.map(({ to, amount, ether }) => {
        const target = at(turn.traders, to).address
        if (ether) return { to: target, value: amount, data: '0x' } as const
        const data = encodeCall(contracts.dusd, 'transfer', [target, amount])
        return { to: contracts.dusd.address, value: 0n, data }
      })
      const sender = only ? suite.multiSendCallOnly : suite.multiSend
      const data = encodeCall(sender, 'multiSend', [packMultiSend(calls)])
      return run(turn, { to: sender.address, value: 0n, data, operation: 1 }, who)
    }),
  'Safe: owners, threshold, modules, guard and fallback changed': fc
    .record({ what: fc.nat(5), who: fc.nat(), signers })
    .map(({ what, who, signers: owners }) => (turn) => {
      const { account, others, workshop, safe: suite } = turn.ground
      const other = at(others, who).address
      const one = '0x0000000000000000000000000000000000000001'
      // The first three owners and the threshold stay, so that the account goes on to be used.
      const changes: readonly (readonly [string, readonly unknown[]])[] = [
        ['addOwnerWithThreshold', [other, 2n]],
        ['removeOwner', [one, other, 2n]],
        ['enableModule', [other]],
        ['disableModule', [one, other]],
        ['setGuard', [who % 2 === 0 ? zeroAddress : workshop.address]],
        ['setFallbackHandler', [who % 2 === 0 ? suite.fallbackHandler.address : zeroAddress]],
      ]
      const [name, args] = at(changes, what)
      const data = encodeCall(account, name, args)
      return run(turn, { to: account.address, value: 0n, data, operation: 0 }, owners)
    }),
  'Safe: made': fc
    .record({ nonce: fc.bigInt(1n, 10_000n), threshold: fc.integer({ min: 1, max: 5 }) })
    .map(({ nonce, threshold }) => ({ ground: { safe: suite }, traders }) => {
      const owners = traders.map(({ address }) => address)
      const args = [suite.singleton.address, setUpSafe(suite, owners, threshold), nonce]
      return call(suite.proxyFactory, 'createProxyWithNonce', args)
    }),
  'Safe: paid': amounts(parseEther('1')).map((value) => ({ ground }) => ({ to: ground.account.address, value })),
}
