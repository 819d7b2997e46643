import type { TypedDataReader } from '../decoder.ts'
import { uintAt } from '../value-tree.ts'
import { verifyingContract } from './verifying-contract.ts'

const BALLOT = 'uint256 proposalId,uint8 support'
const VOTER = 'address voter,uint256 nonce'

/** As both governors count: OpenZeppelin's GovernorCountingSimple follows Bravo. */
const SUPPORT = ['against', 'for', 'abstain']

/** Votes for a governor on the chain, by signature: Bravo's, and OpenZeppelin's up to 4.9 and since 5.0. */
export const governorBallotReader: TypedDataReader = {
  name: 'governor-ballot',
  types: [
    `Ballot(${BALLOT})`,
    `Ballot(${BALLOT},${VOTER})`,
    `ExtendedBallot(${BALLOT},string reason,bytes params)`,
    `ExtendedBallot(${BALLOT},${VOTER},string reason,bytes params)`,
    `OverrideBallot(${BALLOT},${VOTER},string reason)`,
  ],
  read(typedData, message) {
    if (verifyingContract(typedData) === undefined) return undefined
    const vote = SUPPORT[Number(uintAt(message, 'support'))]
    return {
      shows: { support: { as: 'plain', label: 'Support' }, proposalId: { as: 'plain', label: 'Proposal' } },
      ...(vote === undefined
        ? { reason: 'A vote that governors do not commonly know' }
        : { more: [{ name: 'vote', type: 'string', path: '#.support.vote', value: vote }] }),
    }
  },
}
