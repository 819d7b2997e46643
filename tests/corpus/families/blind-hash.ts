import { keccak256, stringToHex } from 'viem'
import { say } from '../ask.ts'
import type { Family } from '../case.ts'
import { RISKS } from '../risks.ts'

export const blindHash: Family = {
  name: 'hash signed blind',
  source:
    'eth_sign of a hash that nobody can read (phishing pages told of in October 2022), and bare hashes in personal_sign.',
  pages: ['https://slowmist.medium.com/slow-mist-blank-check-eth-sign-phishing-analysis-741115bd0b1f'],
  cases: ({ user }) => {
    const hash = keccak256(stringToHex('a transaction that nobody shows'))
    const words = say(user, 'I read the terms of use.')
    return [
      {
        name: 'eth_sign',
        risks: RISKS.blindHash,
        takesMoney: false,
        attack: { method: 'eth_sign', params: [user, hash], account: user },
        twin: words,
      },
      {
        name: 'personal_sign of 32 bytes',
        risks: RISKS.blindHash,
        takesMoney: false,
        attack: say(user, hash),
        twin: words,
      },
      {
        name: 'personal_sign of a hash as text',
        risks: RISKS.blindHash,
        takesMoney: false,
        attack: say(user, stringToHex(hash)),
        twin: words,
      },
    ]
  },
}
