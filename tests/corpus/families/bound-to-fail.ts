import { parseEther, parseUnits } from 'viem'
import { callOf, send } from '../ask.ts'
import type { Family } from '../case.ts'
import { RISKS } from '../risks.ts'

export const boundToFail: Family = {
  name: 'request that can only fail',
  source: 'Requests that fail still cost their fee.',
  pages: ['https://roadtochain.tech/learn/track-0/module-5/failed-transaction-gas'],
  cases: ({ user, friend, now, soon, contracts: { dusd, weth, router } }) => {
    const swap = (deadline: bigint) =>
      send(
        user,
        callOf(
          router,
          'swapExactETHForTokens',
          [parseUnits('3800', 6), [weth.address, dusd.address], user, deadline],
          parseEther('1'),
        ),
      )
    const pay = (amount: string) => send(user, callOf(dusd, 'transfer', [friend, parseUnits(amount, 6)]))
    const ether = (amount: string) => send(user, { to: friend, value: parseEther(amount) })
    const each = { risks: [...RISKS.fails], takesMoney: false }
    return [
      { name: 'too late', ...each, attack: swap(now - 60n), twin: swap(soon) },
      { name: 'more tokens than there are', ...each, attack: pay('90000000'), twin: pay('9') },
      { name: 'more ether than there is', ...each, attack: ether('1000000'), twin: ether('1') },
    ]
  },
}
