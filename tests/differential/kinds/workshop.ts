import fc from 'fast-check'
import { getCreateAddress, parseEther, toHex } from 'viem'
import { askChain } from '../../world/protocols/ask-chain.ts'
import { amounts, at } from '../amounts.ts'
import { call } from '../call.ts'
import type { Kinds } from '../plan.ts'

const input = fc.uint8Array({ maxLength: 400 }).map((bytes) => toHex(bytes))

export const workshop: Kinds = {
  'storage written and cleared': fc
    .record({ from: fc.bigInt(0n, 12n), count: fc.bigInt(0n, 12n), value: fc.bigInt(0n, 2n) })
    .map(
      ({ from, count, value }) =>
        ({ ground }) =>
          call(ground.workshop, 'store', [from, count, value]),
    ),
  'list grown and shrunk': fc.record({ grow: fc.boolean(), count: fc.bigInt(0n, 8n) }).map(
    ({ grow, count }) =>
      ({ ground }) =>
        call(ground.workshop, grow ? 'push' : 'pop', [count]),
  ),
  'contract made by a contract': fc
    // Mostly a child that lives, and that can be found again by the nonce that it was made at.
    .record({
      kind: fc.constantFrom(0n, 0n, 0n, 0n, 1n, 2n),
      salt: fc.oneof(fc.constant(0n), fc.bigInt(1n, 30n)),
      value: amounts(parseEther('1')),
    })
    .map(
      ({ kind, salt, value }) =>
        ({ ground }) =>
          call(ground.workshop, 'create', [kind, toHex(salt, { size: 32 })], value),
    ),
  'contract destroyed': fc
    .record({ back: fc.bigInt(1n, 9n), heir: fc.nat() })
    .map(({ back, heir }) => async ({ ground, traders }) => {
      const { chain, workshop: shop } = ground
      const nonce = BigInt(await askChain<string>(chain, 'eth_getTransactionCount', shop.address, 'latest'))
      const child = getCreateAddress({ from: shop.address, nonce: nonce > back ? nonce - back : 1n })
      return call(shop, 'destroy', [child, at([...traders.map(({ address }) => address), child, shop.address], heir)])
    }),
  'storage for one transaction': fc.record({ slot: fc.bigInt(0n, 5n), value: amounts(10n ** 30n) }).map(
    ({ slot, value }) =>
      ({ ground }) =>
        call(ground.workshop, 'passing', [slot, value]),
  ),
  'every way to end': fc.record({ how: fc.bigInt(0n, 9n), code: fc.bigInt(0n, 9n) }).map(
    ({ how, code }) =>
      ({ ground }) =>
        call(ground.workshop, 'end', [how, code]),
  ),
  'calls within calls, one of which fails': fc.record({ depth: fc.bigInt(0n, 14n), failAt: fc.bigInt(0n, 20n) }).map(
    ({ depth, failAt }) =>
      ({ ground }) =>
        call(ground.workshop, 'nest', [depth, failAt]),
  ),
  'precompile called': fc.record({ which: fc.bigInt(1n, 17n), input, gas: fc.bigInt(0n, 30_000n) }).map(
    ({ which, input: bytes, gas }) =>
      ({ ground }) =>
        call(ground.workshop, 'precompile', [which, bytes, gas]),
  ),
  'ether paid on, account looked at': fc
    .record({ to: fc.nat(), value: fc.bigInt(0n, 5n), look: fc.boolean() })
    .map(({ to, value, look }) => ({ ground, traders }) => {
      const { workshop: shop, account, proxies, contracts } = ground
      const someone = [...traders, ...ground.others, account, proxies.uups, contracts.dusd, contracts.router]
      const { address } = at(someone, to)
      return look ? call(shop, 'look', [address]) : call(shop, 'pay', [address, value])
    }),
}
