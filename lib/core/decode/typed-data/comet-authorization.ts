import type { TypedDataReader } from '../decoder.ts'
import { addressAt, boolAt } from '../value-tree.ts'
import { verifyingContract } from './verifying-contract.ts'

const EVERYTHING = 2n ** 256n - 1n

/**
 * Compound III: a manager may move all that the owner has in the market, and borrow (`allowBySig` of
 * compound-finance/comet@0375004cc0605a5be2aec3d67c6f666e56393f95, whose own `approve` knows nothing between all and none).
 */
export const cometAuthorizationReader: TypedDataReader = {
  name: 'comet-authorization',
  types: ['Authorization(address owner,address manager,bool isAllowed,uint256 nonce,uint256 expiry)'],
  read(typedData, message) {
    const token = verifyingContract(typedData)
    if (token === undefined) return undefined
    return {
      shows: {
        manager: { as: 'plain', label: 'May manage the account' },
        isAllowed: { as: 'plain', label: 'Allowed' },
        expiry: { as: 'time', label: 'Signature usable until' },
      },
      acts: [
        {
          kind: 'approve',
          standard: 'erc20',
          token,
          owner: addressAt(message, 'owner'),
          spender: addressAt(message, 'manager'),
          scope: 'amount',
          amount: (boolAt(message, 'isAllowed') ? EVERYTHING : 0n).toString(),
          change: 'set',
          via: 'Compound allowBySig',
          signed: true,
        },
      ],
    }
  },
}
