import { zeroHash } from 'viem'
import { sign } from '../ask.ts'
import type { BenignCase } from '../case.ts'
import type { Stage } from '../open-stage.ts'

/** Votes by signature, on the chain and off it, and votes lent to another. */
export function votes({ chain, user, friend, signedCoin, shop, soon, now }: Stage): readonly BenignCase[] {
  const governor = { name: 'Governor', version: '1', chainId: chain.chainId, verifyingContract: shop.address }
  const token = { name: 'Signed Coin', version: '1', chainId: chain.chainId, verifyingContract: signedCoin.address }
  const about = { from: user, space: 'plain.example', timestamp: now, proposal: zeroHash }
  const ballot = 'Ballot(uint256 proposalId,uint8 support,address voter,uint256 nonce)'
  const vote =
    'Vote(string from,string space,uint64 timestamp,string proposal,uint32 choice,string reason,string app,string metadata)'
  return [
    ...['against', 'for', 'abstain'].map((name, support) => ({
      name: `vote ${name}, to be counted on the chain`,
      ask: sign(user, {
        domain: governor,
        type: ballot,
        message: { proposalId: 12n, support: BigInt(support), voter: user, nonce: 0n },
      }),
    })),
    {
      name: 'vote on Snapshot',
      ask: sign(user, {
        domain: { name: 'snapshot', version: '0.1.4' },
        type: vote,
        message: { ...about, choice: 1, reason: '', app: 'snapshot', metadata: '{}' },
      }),
    },
    {
      name: 'lend one’s votes to a friend',
      ask: {
        ...sign(user, {
          domain: token,
          type: 'Delegation(address delegatee,uint256 nonce,uint256 expiry)',
          message: { delegatee: friend, nonce: 0n, expiry: soon },
        }),
        known: [friend],
      },
    },
  ]
}
