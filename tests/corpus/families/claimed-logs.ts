import { parseEther } from 'viem'
import { callOf, send } from '../ask.ts'
import type { Family } from '../case.ts'
import { RISKS } from '../risks.ts'

export const claimedLogs: Family = {
  name: 'claimed transfers',
  source: 'Fake tokens log payments that nobody made, to look paid out.',
  pages: ['https://medium.com/etherscan-blog/spoof-tokens-on-ethereum-c2ad882d9cf6'],
  cases: ({ user, friend, thief, lying, shop }) => [
    {
      name: 'paid for with ether',
      risks: RISKS.claimed,
      takesMoney: true,
      attack: send(user, callOf(lying, 'payOut', [friend, parseEther('1000')], parseEther('1'))),
      twin: send(user, callOf(shop, 'claim', [], parseEther('1'))),
    },
    ...(
      [
        ['payOut', [friend, parseEther('1000')]],
        ['poison', [thief, parseEther('1000')]],
        ['giveItem', [7n]],
        ['giveCopies', [7n, 3n]],
      ] as const
    ).map(([name, args]) => ({
      name,
      risks: RISKS.claimed,
      takesMoney: false,
      attack: send(user, callOf(lying, name, args)),
      twin: send(user, callOf(shop, 'claim')),
    })),
  ],
}
