import { keccak256, stringToHex, zeroHash } from 'viem'
import { callOf, send } from '../ask.ts'
import type { Family } from '../case.ts'
import { RISKS } from '../risks.ts'

export const roleGrant: Family = {
  name: 'role granted to a stranger',
  source: 'Who may mint makes coins from nothing and sells them (Ankr, December 2022).',
  pages: [
    'https://www.livemint.com/market/cryptocurrency/crypto-exchange-binance-pauses-withdrawals-after-web3-operator-ankr-hack-ceo-changpeng-zhao-11669967493863.html',
  ],
  cases: ({ maker, roleToken, thief, lure }) =>
    Object.entries({ minter: keccak256(stringToHex('MINTER_ROLE')), admin: zeroHash }).flatMap(([role, id]) =>
      Object.entries({ 'a key': thief, 'a contract': lure.address }).map(([kind, to]) => ({
        name: `${role} to ${kind}`,
        risks: RISKS.role,
        takesMoney: false,
        attack: send(maker.address, callOf(roleToken, 'grantRole', [id, to])),
        twin: send(maker.address, callOf(roleToken, 'revokeRole', [id, to])),
      })),
    ),
}
