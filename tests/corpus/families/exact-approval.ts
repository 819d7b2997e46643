import { parseUnits } from 'viem'
import { callOf, send } from '../ask.ts'
import type { Family } from '../case.ts'
import { RISKS } from '../risks.ts'

export const exactApproval: Family = {
  name: 'approval of an exact amount to a key',
  source:
    'Kits (Inferno, Angel) read the balance first and ask for just that much, since wallets warn of what is unlimited.',
  cases: ({ user, thief, contracts: { dusd, weth, router }, tokens: { taxed, silent } }) =>
    Object.entries({ dusd, weth, taxed, silent }).map(([coin, token]) => ({
      name: coin,
      risks: RISKS.person,
      takesMoney: true,
      attack: send(user, callOf(token, 'approve', [thief, parseUnits('250', 6)])),
      twin: send(user, callOf(token, 'approve', [router.address, parseUnits('250', 6)])),
    })),
}
