import { parseEther, parseUnits } from 'viem'
import type { Contract } from '../../world/protocols/contract.ts'
import { callOf, send } from '../ask.ts'
import type { Ask, Family } from '../case.ts'
import { RISKS } from '../risks.ts'

const named = (ask: Ask, terms: Readonly<Record<string, string>>): Ask => {
  const [tx] = ask.params as readonly [Readonly<Record<string, unknown>>]
  return { ...ask, params: [{ ...tx, ...terms }] }
}

/** What a page names of a transaction beyond what it does: nonce, gas and fees. */
export const namedTerms: Family = {
  name: 'terms that hide or hold up',
  source:
    'A page names a nonce, gas or fee with which a transaction can’t run yet; wallets put their own in its place, or it waits.',
  pages: [],
  cases: ({ user, friend, lure, shop, contracts: { dusd } }) => {
    const pay = send(user, callOf(dusd, 'transfer', [friend, parseUnits('9', 6)]))
    const ether = send(user, { to: friend, value: parseEther('1') })
    const take = (by: Contract) => send(user, callOf(by, 'take', [dusd.address, parseUnits('900', 6)]))
    const stuck = { takesMoney: false, risks: [...RISKS.nonce] }
    const short = { takesMoney: false, risks: [...RISKS.gas] }
    const hidden = { takesMoney: true, risks: [...RISKS.nothingBack] }
    const enough = { gas: '0x186a0' }
    return [
      { name: 'a payment far ahead of its turn', ...stuck, attack: named(pay, { nonce: '0xffff' }), twin: pay },
      { name: 'ether far ahead of its turn', ...stuck, attack: named(ether, { nonce: '0xffff' }), twin: ether },
      { name: 'gas that ends halfway', ...short, attack: named(pay, { gas: '0x6000' }), twin: named(pay, enough) },
      { name: 'less gas than any needs', ...short, attack: named(ether, { gas: '0x1' }), twin: named(ether, enough) },
      ...[{ nonce: '0xffff' }, { gas: '0x6000' }, { maxFeePerGas: '0x1', maxPriorityFeePerGas: '0x1' }].map(
        (terms) => ({
          name: `a theft behind ${Object.keys(terms)[0]}`,
          ...hidden,
          attack: named(take(lure), terms),
          twin: take(shop),
        }),
      ),
    ]
  },
}
