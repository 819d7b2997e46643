import type { TypedDataReader } from '../decoder.ts'
import { addressAt, uintAt } from '../value-tree.ts'
import { verifyingContract } from './verifying-contract.ts'

/** Aave: the delegatee may borrow up to the amount on the signer's debt (type of @aave/core-v3 1.19.3, DebtTokenBase.sol). */
export const creditDelegationReader: TypedDataReader = {
  name: 'credit-delegation',
  types: ['DelegationWithSig(address delegatee,uint256 value,uint256 nonce,uint256 deadline)'],
  read(typedData, message, _scope, signer) {
    const token = verifyingContract(typedData)
    if (token === undefined) return undefined
    return {
      reason: 'Lets another borrow in the signer’s name: the signer owes what is borrowed',
      shows: {
        delegatee: { as: 'plain', label: 'May borrow' },
        value: { as: 'amount', token, allowance: true, label: 'Up to' },
        deadline: { as: 'time', label: 'Signature usable until' },
      },
      acts: [
        {
          kind: 'approve',
          standard: 'erc20',
          token,
          owner: signer,
          spender: addressAt(message, 'delegatee'),
          scope: 'amount',
          amount: uintAt(message, 'value').toString(),
          change: 'set',
          via: 'Aave credit delegation',
          signed: true,
        },
      ],
    }
  },
}
