import fc from 'fast-check'
import { parseEther } from 'viem'
import { amounts, at } from '../amounts.ts'
import { call } from '../call.ts'
import type { Ground } from '../open-ground.ts'
import type { Kinds } from '../plan.ts'
import { signPermitSingle, signPermitTransfer } from '../sign-permit2.ts'

const list = ({ contracts, tokens }: Ground) => [
  contracts.weth,
  tokens.taxed,
  tokens.rebasing,
  tokens.silent,
  contracts.dusd,
]
const named = fc.record({ token: fc.nat(4), other: fc.nat(), amount: amounts(parseEther('1')), late: fc.nat(9) })
const short = (amount: bigint) => amount % 2n ** 160n
const time = (late: number, now: bigint) => (late === 0 ? now - 1n : now + 3_600n)

export const permit2: Kinds = {
  'Permit2: allowance given': named.map(({ token, other, amount, late }) => ({ ground, traders, now }) => {
    const expiration = late === 1 ? 0n : time(late, now)
    const args = [at(list(ground), token).address, at(traders, other).address, short(amount), Number(expiration)]
    return call(ground.permit2, 'approve', args)
  }),
  'Permit2: allowance signed': named.map(({ token, other, amount, late }) => ({ ground, traders, sender, now }) => {
    const owner = at(traders, other)
    const spender = sender.address
    const coin = at(list(ground), token).address
    return signPermitSingle(ground, owner, { token: coin, spender, amount: short(amount), until: time(late, now) })
  }),
  'Permit2: taken by allowance': named.map(({ token, other, amount }) => ({ ground, traders, sender }) => {
    const from = at(traders, other).address
    return call(ground.permit2, 'transferFrom', [
      from,
      sender.address,
      short(amount) / 1000n,
      at(list(ground), token).address,
    ])
  }),
  'Permit2: taken by signature': fc
    .record({ named, nonce: fc.bigInt(0n, 400n), less: fc.nat(9), batch: fc.boolean() })
    .map(({ named: { token, other, amount, late }, nonce, less, batch }) => ({ ground, traders, sender, now }) => {
      const owner = at(traders, other)
      const coins = batch ? list(ground).slice(token, token + 2) : [at(list(ground), token)]
      const permitted = coins.map(({ address }) => ({ token: address, amount }))
      const taken = less === 0 ? amount + 1n : amount / BigInt(less)
      const signed = { permitted, nonce, until: time(late, now), spender: sender.address, taken, batch }
      return signPermitTransfer(ground, owner, signed)
    }),
  'Permit2: locked down': fc
    .array(fc.record({ token: fc.nat(4), other: fc.nat() }), { maxLength: 4 })
    .map((pairs) => ({ ground, traders }) => {
      const named = pairs.map(({ token, other }) => {
        return { token: at(list(ground), token).address, spender: at(traders, other).address }
      })
      return call(ground.permit2, 'lockdown', [named])
    }),
  'Permit2: nonces used up': fc
    .record({
      word: fc.bigInt(0n, 2n),
      mask: fc.bigInt(0n, 2n ** 256n - 1n),
      ordered: fc.boolean(),
      nonce: fc.nat(70_000),
    })
    .map(
      ({ word, mask, ordered, nonce }) =>
        ({ ground, traders }) =>
          ordered
            ? call(ground.permit2, 'invalidateNonces', [ground.contracts.dusd.address, at(traders, 1).address, nonce])
            : call(ground.permit2, 'invalidateUnorderedNonces', [word + 2n, mask]),
    ),
}
