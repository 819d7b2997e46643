import { parseEther, parseUnits } from 'viem'
import { callOf, send, sendCalls } from '../ask.ts'
import type { Family } from '../case.ts'
import { RISKS } from '../risks.ts'

export const directTransfer: Family = {
  name: 'everything sent to a stranger',
  source: 'Drainers look up what a wallet holds, and have the most valuable sent to them.',
  pages: ['https://verifydrop.xyz/guide/drainer-contract-detection'],
  cases: ({ chain, user, friend, thief, signedCoin, coin, pictures, contracts: { dusd, weth } }) => {
    const all = [
      callOf(signedCoin, 'transfer', [thief, parseEther('5000')]),
      callOf(coin, 'transfer', [thief, parseEther('5000')]),
    ]
    const risks = [...RISKS.swept, ...RISKS.drained, ...RISKS.nothingBack]
    return [
      ...Object.entries({ dusd, weth }).map(([name, token]) => ({
        name: `all of ${name}`,
        risks,
        takesMoney: true,
        attack: send(
          user,
          callOf(token, 'transfer', [thief, name === 'dusd' ? parseUnits('40000', 6) : parseEther('20')]),
        ),
        twin: { ...send(user, callOf(token, 'transfer', [friend, parseUnits('20', 6)])), known: [friend] },
      })),
      {
        name: 'nearly all ether',
        risks,
        takesMoney: true,
        attack: send(user, { to: thief, value: parseEther('9990') }),
        twin: { ...send(user, { to: friend, value: parseEther('1') }), known: [friend] },
      },
      {
        name: 'two coins in one batch',
        risks,
        takesMoney: true,
        attack: sendCalls(user, chain.chainId, all),
        twin: {
          ...sendCalls(user, chain.chainId, [callOf(coin, 'transfer', [friend, parseEther('5')])]),
          known: [friend],
        },
      },
      {
        name: 'coins, a picture and ether in one batch',
        risks,
        takesMoney: true,
        attack: sendCalls(user, chain.chainId, [
          ...all,
          callOf(pictures, 'transferFrom', [user, thief, 4n]),
          { to: thief, value: parseEther('9000') },
        ]),
        twin: {
          ...sendCalls(user, chain.chainId, [callOf(coin, 'transfer', [friend, parseEther('5')])]),
          known: [friend],
        },
      },
    ]
  },
}
