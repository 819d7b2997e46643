import { parseUnits } from 'viem'
import { callOf, send } from '../ask.ts'
import type { Family } from '../case.ts'
import { RISKS } from '../risks.ts'

export const exactApproval: Family = {
  name: 'approval of an exact amount to a key',
  source: 'The page asks for an approval of just what is held, and not for an unlimited one.',
  pages: [],
  cases: ({ user, thief, contracts: { dusd, weth, router }, tokens: { taxed, silent } }) =>
    Object.entries({ dusd, weth, taxed, silent }).map(([coin, token]) => ({
      name: coin,
      risks: RISKS.person,
      takesMoney: true,
      attack: send(user, callOf(token, 'approve', [thief, parseUnits('250', 6)])),
      twin: send(user, callOf(token, 'approve', [router.address, parseUnits('250', 6)])),
    })),
}
