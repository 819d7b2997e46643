import { callOf, send } from '../ask.ts'
import type { Family } from '../case.ts'
import { RISKS } from '../risks.ts'

export const proxyUpgrade: Family = {
  name: 'upgrade to unknown code',
  source: 'A proxy’s keys were used to swap its code for one that mints for the thief (PAID Network, March 2021).',
  pages: ['https://www.certik.com/resources/blog/paid-network-post-mortem'],
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
