import { parseUnits } from 'viem'
import { encodeCall } from '../../world/protocols/contract.ts'
import { callOf, send } from '../ask.ts'
import type { Family } from '../case.ts'
import { RISKS } from '../risks.ts'

export const sweepOfSeveral: Family = {
  name: 'several assets at once',
  source: 'A drainer’s contract takes every token that was approved, one after the other.',
  pages: ['https://www.blockchainglossary.org/en/glossary/approval-drainer'],
  cases: ({ user, lure, shop, pictures, contracts: { dusd, weth } }) => {
    const amount = parseUnits('900', 6)
    const parts = (to: typeof lure) => [dusd, weth].map(({ address }) => encodeCall(to, 'take', [address, amount]))
    const risks = [...RISKS.drained, ...RISKS.nothingBack, ...RISKS.swept]
    const list = [dusd.address, weth.address]
    return [
      {
        name: 'by a list of tokens',
        risks,
        takesMoney: true,
        attack: send(user, callOf(lure, 'takeAll', [list])),
        twin: send(user, callOf(shop, 'takeAll', [list])),
      },
      {
        name: 'by multicall',
        risks,
        takesMoney: true,
        attack: send(user, callOf(lure, 'multicall', [parts(lure)])),
        twin: send(user, callOf(shop, 'multicall', [parts(shop)])),
      },
      {
        name: 'by multicall, coins and pictures',
        risks,
        takesMoney: true,
        attack: send(
          user,
          callOf(lure, 'multicall', [
            [...parts(lure), ...[4n, 8n].map((id) => encodeCall(lure, 'takeItem', [pictures.address, id]))],
          ]),
        ),
        twin: send(user, callOf(shop, 'multicall', [parts(shop)])),
      },
    ]
  },
}
