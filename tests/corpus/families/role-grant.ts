import { keccak256, stringToHex, zeroHash } from 'viem'
import { callOf, send } from '../ask.ts'
import type { Family } from '../case.ts'
import { RISKS } from '../risks.ts'

export const roleGrant: Family = {
  name: 'role granted to a stranger',
  source:
    'A stolen or fooled admin gives the right to mint; coins made from nothing are sold (Paid, Ankr in December 2022).',
  cases: ({ maker, roleToken, thief, lure }) =>
    Object.entries({ minter: keccak256(stringToHex('MINTER_ROLE')), admin: zeroHash }).flatMap(([role, id]) =>
      Object.entries({ 'a key': thief, 'a contract': lure.address }).map(([kind, to]) => ({
        name: `${role} to ${kind}`,
        risks: RISKS.role,
        takesMoney: false,
        attack: send(maker.address, callOf(roleToken, 'grantRole', [id, to])),
        twin: send(maker.address, callOf(roleToken, 'revokeRole', [id, to])),
      })),
    ),
}
