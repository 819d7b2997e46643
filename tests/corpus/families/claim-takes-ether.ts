import { keccak256, parseEther, stringToHex } from 'viem'
import { callOf, send } from '../ask.ts'
import type { Family } from '../case.ts'
import { RISKS } from '../risks.ts'

const SALT = keccak256(stringToHex('an airdrop'))

export const claimTakesEther: Family = {
  name: 'claim that takes ether',
  source: 'Functions with names like SecurityUpdate that only keep the ether that is sent along.',
  pages: [
    'https://www.numencyber.com/phishing-scam-alert-fake-arbitrum-account-on-twitter/',
    'https://flagship.fyi/outposts/crypto-news/beware-of-the-securityupdates-bitcoin-scam',
  ],
  cases: ({ user, lure, shop }) =>
    (
      [
        ['claim', []],
        ['securityUpdate', []],
        ['connect', []],
        ['claimRewards', [user, SALT]],
        ['mint', [3n]],
        ['deposit', []],
      ] as const
    ).flatMap(([name, args]) =>
      ['0.7', '12'].map((ether) => ({
        name: `${name}, ${ether} ether`,
        risks: [...RISKS.nothingBack, ...RISKS.swept],
        takesMoney: true,
        attack: send(user, callOf(lure, name, args, parseEther(ether))),
        twin: send(user, callOf(shop, name, args, parseEther(ether))),
      })),
    ),
}
