import { maxUint256, parseUnits } from 'viem'
import { callOf, send } from '../ask.ts'
import type { Family } from '../case.ts'
import { RISKS } from '../risks.ts'

const AMOUNTS = { 'all ones': maxUint256, 'half of all': 2n ** 255n, 'all of 160 bits': 2n ** 160n - 1n }

export const unlimitedApproval: Family = {
  name: 'unlimited approval to a key',
  source:
    'BadgerDAO’s own page, tampered with, asked for approvals for the thieves when people wanted to deposit (December 2021).',
  pages: [
    'https://zengo.com/the-badgerdao-hack-what-really-happened-and-why-it-matters/',
    'https://chaincatcher.com/en/article/2067241',
  ],
  cases: ({ user, thief, contracts: { dusd, weth, router }, tokens: { taxed, rebasing, silent } }) =>
    Object.entries({ dusd, weth, taxed, rebasing, silent }).flatMap(([coin, token]) =>
      Object.entries(AMOUNTS).map(([much, amount]) => ({
        name: `${much} of ${coin}`,
        risks: [...RISKS.person, ...RISKS.unlimited],
        takesMoney: true,
        attack: send(user, callOf(token, 'approve', [thief, amount])),
        // The exchange's contract, and what is to be sold.
        twin: {
          ...send(user, callOf(token, 'approve', [router.address, parseUnits('250', 6)])),
          known: [router.address],
        },
      })),
    ),
}
