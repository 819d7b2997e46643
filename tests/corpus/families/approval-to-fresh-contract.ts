import { maxUint256, parseUnits } from 'viem'
import { callOf, send } from '../ask.ts'
import type { Family } from '../case.ts'
import { RISKS } from '../risks.ts'

export const approvalToFreshContract: Family = {
  name: 'approval to a fresh contract',
  source: 'Drainers have contracts made anew by CREATE2, at addresses that no list holds since they have no history.',
  pages: ['https://cybsecwizard.com/blog/rethink-security-against-crypto-wallet-draining-attacks'],
  cases: ({ user, lure, contracts: { dusd, weth, router }, tokens: { silent, taxed } }) =>
    Object.entries({ dusd, weth, silent, taxed }).map(([coin, token]) => ({
      name: coin,
      risks: [...RISKS.unlimited, ...RISKS.drainerCode, ...RISKS.freshCode],
      takesMoney: true,
      attack: send(user, callOf(token, 'approve', [lure.address, maxUint256])),
      twin: { ...send(user, callOf(token, 'approve', [router.address, parseUnits('25', 6)])), known: [router.address] },
    })),
}
