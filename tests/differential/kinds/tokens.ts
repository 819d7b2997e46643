import fc from 'fast-check'
import { parseEther } from 'viem'
import { amounts, at } from '../amounts.ts'
import { call } from '../call.ts'
import type { Ground } from '../open-ground.ts'
import type { Kinds } from '../plan.ts'
import { signPermit } from '../sign-permit.ts'

const list = ({ contracts, tokens }: Ground) => [
  contracts.dusd,
  contracts.weth,
  tokens.taxed,
  tokens.rebasing,
  tokens.silent,
]
const named = fc.record({ token: fc.nat(4), other: fc.nat(), amount: amounts(parseEther('10')) })

export const tokens: Kinds = {
  'token moved': named.map(({ token, other, amount }) => ({ ground, traders }) => {
    const coin = at(list(ground), token)
    return call(coin, 'transfer', [
      at(traders, other).address,
      coin === ground.contracts.dusd ? amount / 10n ** 12n : amount,
    ])
  }),
  'token approved': named.map(
    ({ token, other, amount }) =>
      ({ ground, traders }) =>
        call(at(list(ground), token), 'approve', [at(traders, other).address, amount]),
  ),
  "another's token taken": named.map(
    ({ token, other, amount }) =>
      ({ ground, sender, traders }) =>
        call(at(list(ground), token), 'transferFrom', [at(traders, other).address, sender.address, amount / 1000n]),
  ),
  'token permitted by signature (EIP-2612)': fc
    .record({ owner: fc.nat(), spender: fc.nat(), amount: amounts(10n ** 9n), late: fc.boolean() })
    .map(
      ({ owner, spender, amount, late }) =>
        ({ ground, traders, now }) =>
          signPermit(ground, at(traders, owner), at(traders, spender).address, amount, late ? now - 1n : now + 60n),
    ),
  'token moved in a multicall': fc
    .array(fc.record({ to: fc.nat(), amount: amounts(10n ** 7n) }), { minLength: 1, maxLength: 5 })
    .map((moves) => ({ ground: { contracts }, traders }) => {
      const calls = moves.map(
        ({ to, amount }) => call(contracts.dusd, 'transfer', [at(traders, to).address, amount]).data,
      )
      return call(contracts.dusd, 'multicall', [calls])
    }),
  'ether wrapped and unwrapped': fc.record({ wrap: fc.boolean(), amount: amounts(parseEther('2')) }).map(
    ({ wrap, amount }) =>
      ({ ground: { contracts } }) =>
        wrap ? call(contracts.weth, 'deposit', [], amount) : call(contracts.weth, 'withdraw', [amount]),
  ),
  'all balances rebased': fc.integer({ min: -110, max: 110 }).map(
    (thousandths) =>
      ({ ground }) =>
        call(ground.tokens.rebasing, 'rebase', [BigInt(thousandths)]),
  ),
}
