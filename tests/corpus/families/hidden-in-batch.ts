import { concatHex, maxUint256, parseEther, parseUnits } from 'viem'
import { encodeCall } from '../../world/protocols/contract.ts'
import { callOf, send, sendCalls } from '../ask.ts'
import type { CorpusCase, Family } from '../case.ts'
import { RISKS } from '../risks.ts'

export const hiddenInBatch: Family = {
  name: 'approval hidden among other calls',
  source:
    'One confirmation holds many calls: batches that look like a swap hide the theft among them (1.54 million dollars in one case).',
  pages: [
    'https://www.ainvest.com/news/ethereum-news-today-eip-7702-power-turned-phishing-weapon-draining-1-5m-seconds-2508',
  ],
  cases: ({ chain, user, friend, thief, contracts: { dusd, weth } }) => {
    const known = [friend]
    const pay = encodeCall(dusd, 'transfer', [friend, parseUnits('5', 6)])
    const approve = encodeCall(dusd, 'approve', [thief, maxUint256])
    const risks = [...RISKS.hidden, ...RISKS.person, ...RISKS.unlimited]
    const payments = [dusd, weth].map((token) => callOf(token, 'transfer', [friend, parseUnits('5', 6)]))
    const cases: readonly CorpusCase[] = [
      {
        name: 'in the token’s multicall',
        risks,
        takesMoney: true,
        attack: send(user, callOf(dusd, 'multicall', [[pay, approve]])),
        twin: send(user, callOf(dusd, 'multicall', [[pay]])),
      },
      {
        name: 'a multicall within a multicall',
        risks,
        takesMoney: true,
        attack: send(user, callOf(dusd, 'multicall', [[pay, encodeCall(dusd, 'multicall', [[approve]])]])),
        twin: send(user, callOf(dusd, 'multicall', [[pay, encodeCall(dusd, 'multicall', [[pay]])]])),
      },
      ...[dusd, weth].map((token, place) => ({
        name: `in wallet_sendCalls, of ${place === 0 ? 'dusd' : 'weth'}`,
        risks,
        takesMoney: true,
        attack: sendCalls(user, chain.chainId, [...payments, callOf(token, 'approve', [thief, maxUint256])]),
        twin: sendCalls(user, chain.chainId, payments),
      })),
      {
        name: 'first in wallet_sendCalls, before a deposit',
        risks,
        takesMoney: true,
        attack: sendCalls(user, chain.chainId, [
          callOf(weth, 'approve', [thief, parseEther('5')]),
          callOf(weth, 'deposit', [], parseEther('1')),
        ]),
        twin: sendCalls(user, chain.chainId, [callOf(weth, 'deposit', [], parseEther('1'))]),
      },
      {
        name: 'with bytes behind it',
        risks,
        takesMoney: true,
        attack: send(user, { to: dusd.address, data: concatHex([approve, '0xdeadbeef']) }),
        twin: send(user, { to: dusd.address, data: pay }),
      },
    ]
    return cases.map((each) => ({ ...each, attack: { ...each.attack, known }, twin: { ...each.twin, known } }))
  },
}
