import { type Address, concatHex, parseEther, parseUnits, slice } from 'viem'
import { callOf, send } from '../ask.ts'
import type { Family } from '../case.ts'
import { RISKS } from '../risks.ts'

/** The same at both ends, where people look; anything between. */
function lookAlike(real: Address, middle: Address): Address {
  return concatHex([slice(real, 0, 3), slice(middle, 3, 17), slice(real, 17)])
}

export const addressPoisoning: Family = {
  name: 'address poisoning',
  source:
    'A payment goes to an address that begins and ends as one paid before (68 million dollars of wrapped bitcoin, May 2024).',
  pages: ['https://unchainedcrypto.com/68-million-stolen-in-dust-attack-returned-to-victim'],
  cases: ({ user, friend, thief, pictures, contracts: { dusd, weth } }) => {
    const false_ = lookAlike(friend, thief)
    const known = [friend]
    const to = (who: Address) => ({
      ether: send(user, { to: who, value: parseEther('2') }),
      dusd: send(user, callOf(dusd, 'transfer', [who, parseUnits('500', 6)])),
      weth: send(user, callOf(weth, 'transfer', [who, parseEther('1')])),
      picture: send(user, callOf(pictures, 'transferFrom', [user, who, 4n])),
    })
    const [bad, good] = [to(false_), to(friend)]
    return (['ether', 'dusd', 'weth', 'picture'] as const).map((name) => ({
      name,
      risks: RISKS.lookAlike,
      takesMoney: true,
      attack: { ...bad[name], known },
      twin: { ...good[name], known },
    }))
  },
}
