import { parseEther, parseUnits, zeroAddress } from 'viem'
import { callOf, send } from '../ask.ts'
import type { Family } from '../case.ts'
import { RISKS } from '../risks.ts'

const DEAD = '0x000000000000000000000000000000000000dead'

export const lostPayment: Family = {
  name: 'payment that nobody can use',
  source: 'Coins sent to a contract that cannot send them on are gone (4,005 LINK, December 2020).',
  pages: ['https://decrypt.co/51692'],
  cases: ({ user, friend, pictures, contracts: { dusd, weth } }) => {
    const five = parseUnits('500', 6)
    return [
      ...Object.entries({ dead: DEAD, zero: zeroAddress } as const).map(([name, to]) => ({
        name: `ether to ${name}`,
        risks: RISKS.burn,
        takesMoney: true,
        attack: send(user, { to, value: parseEther('1') }),
        twin: send(user, { to: friend, value: parseEther('1') }),
      })),
      ...Object.entries({ dusd, weth }).map(([name, token]) => ({
        name: `${name} to a burn address`,
        risks: RISKS.burn,
        takesMoney: true,
        attack: send(user, callOf(token, 'transfer', [DEAD, five])),
        twin: send(user, callOf(token, 'transfer', [friend, five])),
      })),
      ...Object.entries({ dusd, weth }).map(([name, token]) => ({
        name: `${name} to its own contract`,
        risks: RISKS.toToken,
        takesMoney: true,
        attack: send(user, callOf(token, 'transfer', [token.address, five])),
        twin: send(user, callOf(token, 'transfer', [friend, five])),
      })),
      {
        name: 'a picture to its own contract',
        risks: RISKS.toToken,
        takesMoney: true,
        attack: send(user, callOf(pictures, 'transferFrom', [user, pictures.address, 4n])),
        twin: send(user, callOf(pictures, 'transferFrom', [user, friend, 4n])),
      },
    ]
  },
}
