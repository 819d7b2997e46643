import type { TypedDataReader } from '../decoder.ts'
import { verifyingContract } from './verifying-contract.ts'

/**
 * Gives the signer's votes to another, not the tokens: ERC-5805 and its forerunners (types of @openzeppelin/contracts
 * 5.0.2), and Aave's own (@aave/contract-helpers 1.38.0).
 */
export const voteDelegationReader: TypedDataReader = {
  name: 'vote-delegation',
  types: [
    'Delegation(address delegatee,uint256 nonce,uint256 expiry)',
    'Delegate(address delegatee,uint256 nonce,uint256 expiry)',
    'DelegateByType(address delegatee,uint256 type,uint256 nonce,uint256 expiry)',
    'Delegate(address delegator,address delegatee,uint256 nonce,uint256 deadline)',
    'DelegateByType(address delegator,address delegatee,uint8 delegationType,uint256 nonce,uint256 deadline)',
  ],
  read(typedData) {
    if (verifyingContract(typedData) === undefined) return undefined
    return {
      reason: 'Gives the right to vote with these tokens, not the tokens',
      shows: {
        delegatee: { as: 'plain', label: 'Votes go to' },
        expiry: { as: 'time', label: 'Signature usable until' },
        deadline: { as: 'time', label: 'Signature usable until' },
      },
    }
  },
}
