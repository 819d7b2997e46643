import fc from 'fast-check'
import { toHex } from 'viem'
import { encodeCall } from '../../world/protocols/contract.ts'
import { amounts, at } from '../amounts.ts'
import { call } from '../call.ts'
import type { Kinds } from '../plan.ts'

const which = fc.nat(2)
const init = fc.boolean()

export const proxies: Kinds = {
  'proxy used (transparent, UUPS, beacon)': fc
    .record({ which, amount: amounts(1000n), clear: fc.nat(5) })
    .map(({ which: place, amount, clear }) => ({ ground: { proxies: all } }) => {
      const box = at([all.transparent, all.uups, all.beaconProxy], place)
      return clear === 0 ? call(box, 'clear', []) : call(box, 'add', [amount])
    }),
  'proxy upgraded (transparent, UUPS, beacon)': fc
    .record({ which, two: fc.boolean(), init, stranger: fc.nat(4) })
    .map(({ which: place, two, init: calls, stranger }) => ({ ground: { proxies: all, maker }, sender }) => {
      const from = stranger === 0 ? sender : maker
      const code = (two ? all.boxTwo : all.boxOne).address
      const then = calls ? encodeCall(all.boxOne, 'add', [5n]) : '0x'
      if (place === 0) return { from, ...call(all.admin, 'upgradeAndCall', [all.transparent.address, code, then]) }
      if (place === 1) return { from, ...call(all.uups, 'upgradeToAndCall', [code, then]) }
      return { from, ...call(all.beacon, 'upgradeTo', [code]) }
    }),
  'proxy upgraded to no contract': fc
    .record({ which, to: fc.nat() })
    .map(({ which: place, to }) => ({ ground: { proxies: all, contracts, maker }, traders }) => {
      const code = to % 2 === 0 ? contracts.dusd.address : at(traders, to).address
      const upgrade = call(all.uups, 'upgradeToAndCall', [code, '0x'])
      return { from: maker, ...(place === 0 && to % 2 === 1 ? call(all.beacon, 'upgradeTo', [code]) : upgrade) }
    }),
  'clone made and used (ERC-1167)': fc
    .record({ salt: fc.option(fc.bigInt(1n, 60n), { nil: null }), amount: amounts(1000n), two: fc.boolean() })
    .map(({ salt, amount, two }) => ({ ground: { proxies: all } }) => {
      const code = (two ? all.boxTwo : all.boxOne).address
      return salt === null
        ? call(all.cloneMaker, 'make', [code, amount])
        : call(all.cloneMaker, 'makeAt', [code, toHex(salt, { size: 32 }), amount])
    }),
}
