import { callOf, send } from '../ask.ts'
import type { Family } from '../case.ts'
import { RISKS } from '../risks.ts'

export const proxyUpgrade: Family = {
  name: 'upgrade to unknown code',
  source:
    'Owners’ keys were phished or stolen to upgrade proxies to code that pays the thief (PAID Network, March 2021; Munchables, March 2024).',
  cases: ({ proxies, maker, lure }) => {
    const who = maker.address
    const { admin, transparent, uups, beacon, beaconProxy } = proxies
    return [
      {
        name: 'transparent',
        risks: RISKS.code,
        takesMoney: false,
        attack: send(who, callOf(admin, 'upgradeAndCall', [transparent.address, lure.address, '0x'])),
        twin: send(who, callOf(transparent, 'add', [1n])),
      },
      {
        name: 'beacon',
        risks: RISKS.code,
        takesMoney: false,
        attack: send(who, callOf(beacon, 'upgradeTo', [lure.address])),
        twin: send(who, callOf(beaconProxy, 'add', [1n])),
      },
      {
        name: 'UUPS',
        risks: RISKS.code,
        takesMoney: false,
        attack: send(who, callOf(uups, 'upgradeToAndCall', [proxies.boxTwo.address, '0x'])),
        twin: send(who, callOf(uups, 'add', [1n])),
      },
    ]
  },
}
