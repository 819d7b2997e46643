import { callOf, send } from '../ask.ts'
import type { Family } from '../case.ts'
import { RISKS } from '../risks.ts'

export const ownershipHandedAway: Family = {
  name: 'ownership handed away',
  source: 'The owners of Radiant Capital’s contracts were brought to sign transferOwnership (October 2024).',
  pages: ['https://getfailsafe.com/radiant-hack-solution'],
  cases: ({ proxies, maker, handover, thief, lure }) => {
    const who = maker.address
    const { admin, beacon, uups } = proxies
    return [
      ...Object.entries({ admin, beacon }).flatMap(([name, contract]) =>
        Object.entries({ 'a key': thief, 'a contract': lure.address }).map(([kind, to]) => ({
          name: `${name} to ${kind}`,
          risks: RISKS.owner,
          takesMoney: false,
          attack: send(who, callOf(contract, 'transferOwnership', [to])),
          twin: send(who, callOf(contract, 'transferOwnership', [who])),
        })),
      ),
      {
        name: 'offered, to be accepted',
        risks: RISKS.owner,
        takesMoney: false,
        attack: send(who, callOf(handover, 'transferOwnership', [thief])),
        twin: send(who, callOf(uups, 'add', [1n])),
      },
      {
        name: 'without a log',
        risks: RISKS.owner,
        takesMoney: false,
        attack: send(who, callOf(handover, 'seize', [thief])),
        twin: send(who, callOf(handover, 'seize', [who])),
      },
    ]
  },
}
