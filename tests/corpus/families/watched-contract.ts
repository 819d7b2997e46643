import { parseEther } from 'viem'
import { callOf, send } from '../ask.ts'
import type { Family } from '../case.ts'
import { RISKS } from '../risks.ts'

export const watchedContract: Family = {
  name: 'acts otherwise when watched',
  source: 'Red-pill contracts read the block’s own values to look harmless in a simulation.',
  pages: [
    'https://zengo.com/transaction-simulation-white-paper-ethereum-foundation-grant/',
    'http://b57.net/unveiling-the-red-pill-attack-how-dapp-vulnerabilities-threaten-your-crypto-assets',
  ],
  cases: ({ user, chameleon }) =>
    ['byMiner', 'byBlock', 'byTime', 'byChance'].flatMap((name) =>
      ['0.3', '5'].map((ether) => ({
        name: `${name}, ${ether} ether`,
        risks: RISKS.watched,
        takesMoney: true,
        attack: send(user, callOf(chameleon, name, [], parseEther(ether))),
        twin: send(user, callOf(chameleon, 'even', [], parseEther(ether))),
      })),
    ),
}
