import { maxUint256, parseUnits } from 'viem'
import { callOf, send } from '../ask.ts'
import type { Family } from '../case.ts'
import { RISKS } from '../risks.ts'

export const increaseAllowance: Family = {
  name: 'increaseAllowance to a key',
  source: 'A page has the allowance increased instead of approved (24 million dollars in one case, September 2023).',
  pages: [
    'https://securityexplore.com/crypto-seeking-drainer-scam-as-a-service-operations-thrive/',
    'https://yourcryptolibrary.com/?p=31971',
  ],
  cases: ({ user, thief, coin, contracts: { router } }) =>
    [maxUint256, 2n ** 250n, parseUnits('70', 18)].map((amount) => ({
      name: `by ${amount}`,
      risks: [...RISKS.person, ...RISKS.unlimited],
      takesMoney: true,
      attack: send(user, callOf(coin, 'increaseAllowance', [thief, amount])),
      twin: send(user, callOf(coin, 'increaseAllowance', [router.address, parseUnits('70', 18)])),
    })),
}
