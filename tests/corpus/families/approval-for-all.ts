import { callOf, send } from '../ask.ts'
import type { Family } from '../case.ts'
import { RISKS } from '../risks.ts'

export const approvalForAll: Family = {
  name: 'operator for a whole collection',
  source: 'Pages that offer a free mint ask for setApprovalForAll instead.',
  pages: ['https://medium.com/coinmonks/did-you-set-approval-for-all-be848dff6be5'],
  cases: ({ user, thief, lure, pictures, contracts: { items } }) => [
    ...Object.entries({ pictures, items }).map(([name, token]) => ({
      name: `${name} to a key`,
      risks: RISKS.operator,
      takesMoney: true,
      attack: send(user, callOf(token, 'setApprovalForAll', [thief, true])),
      twin: send(user, callOf(token, 'setApprovalForAll', [thief, false])),
    })),
    {
      name: 'items to a fresh contract',
      risks: [...RISKS.operator, ...RISKS.drainerCode],
      takesMoney: true,
      attack: send(user, callOf(items, 'setApprovalForAll', [lure.address, true])),
      twin: send(user, callOf(items, 'setApprovalForAll', [lure.address, false])),
    },
    {
      name: 'one picture to a key',
      risks: RISKS.person,
      takesMoney: true,
      attack: send(user, callOf(pictures, 'approve', [thief, 4n])),
      twin: send(user, callOf(pictures, 'approve', ['0x0000000000000000000000000000000000000000', 4n])),
    },
  ],
}
