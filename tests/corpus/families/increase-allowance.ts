import { maxUint256, parseUnits } from 'viem'
import { callOf, send } from '../ask.ts'
import type { Family } from '../case.ts'
import { RISKS } from '../risks.ts'

export const increaseAllowance: Family = {
  name: 'increaseAllowance to a key',
  source: 'Kits called increaseAllowance while wallets only looked for approve.',
  cases: ({ user, thief, coin, contracts: { router } }) =>
    [maxUint256, 2n ** 250n, parseUnits('70', 18)].map((amount) => ({
      name: `by ${amount}`,
      risks: [...RISKS.person, ...RISKS.unlimited],
      takesMoney: true,
      attack: send(user, callOf(coin, 'increaseAllowance', [thief, amount])),
      twin: send(user, callOf(coin, 'increaseAllowance', [router.address, parseUnits('70', 18)])),
    })),
}
