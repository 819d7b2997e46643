import { parseUnits } from 'viem'
import { callOf, send } from '../ask.ts'
import type { Family } from '../case.ts'
import { RISKS } from '../risks.ts'

export const takenByPriorApproval: Family = {
  name: 'taken by a prior approval',
  source: 'Old approvals are used up later (340,000 dollars in December 2025, by approvals of 2020).',
  pages: ['https://bitcoinsnews.com/?p=42808'],
  cases: ({ user, lure, shop, pictures, contracts: { dusd, weth } }) => [
    ...Object.entries({ dusd, weth }).map(([coin, token]) => ({
      name: coin,
      risks: [...RISKS.nothingBack, ...RISKS.swept],
      takesMoney: true,
      attack: send(user, callOf(lure, 'take', [token.address, parseUnits('900', 6)])),
      twin: send(user, callOf(shop, 'take', [token.address, parseUnits('900', 6)])),
    })),
    {
      name: 'a picture',
      risks: RISKS.nothingBack,
      takesMoney: true,
      attack: send(user, callOf(lure, 'takeItem', [pictures.address, 4n])),
      twin: send(user, callOf(shop, 'take', [dusd.address, parseUnits('4', 6)])),
    },
  ],
}
