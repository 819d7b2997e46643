import { concatHex, parseUnits } from 'viem'
import { encodeCall } from '../../world/protocols/contract.ts'
import { send } from '../ask.ts'
import type { Family } from '../case.ts'
import { RISKS } from '../risks.ts'

export const strayBytes: Family = {
  name: 'bytes that no function reads',
  source:
    'Bytes behind the arguments or above an address reach contracts that read them, and not the eyes of who signs.',
  pages: [],
  cases: ({ user, friend, contracts: { dusd } }) => {
    const data = encodeCall(dusd, 'transfer', [friend, parseUnits('5', 6)])
    const twin = { ...send(user, { to: dusd.address, data }), known: [friend] }
    const twice = concatHex([data, data])
    return Object.entries({
      'a whole call behind': twice,
      'a whole call behind, inside another': encodeCall(dusd, 'multicall', [[twice]]),
    }).map(([name, bytes]) => ({
      name,
      risks: [...RISKS.stray, ...RISKS.malformed],
      takesMoney: false,
      attack: { ...send(user, { to: dusd.address, data: bytes }), known: [friend] },
      twin,
    }))
  },
}
