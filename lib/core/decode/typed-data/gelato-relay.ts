import type { TypedDataReader } from '../decoder.ts'
import { innerFrame } from '../inner-frame.ts'
import { addressAt, bytesAt } from '../value-tree.ts'
import { verifyingContract } from './verifying-contract.ts'

const CALL = 'uint256 chainId,address target,bytes data,address user'
const IN_ORDER = `${CALL},uint256 userNonce,uint256 userDeadline`
const AT_ONCE = `${CALL},bytes32 userSalt,uint256 userDeadline`

/** Calls that Gelato's relay brings in the signer's name (types of @gelatonetwork/relay-sdk 5.6.1). */
export const gelatoRelayReader: TypedDataReader = {
  name: 'gelato-relay',
  types: [
    `SponsoredCallERC2771(${IN_ORDER})`,
    `CallWithSyncFeeERC2771(${IN_ORDER})`,
    `SponsoredCallConcurrentERC2771(${AT_ONCE})`,
    `CallWithSyncFeeConcurrentERC2771(${AT_ONCE})`,
  ],
  read(typedData, message) {
    if (verifyingContract(typedData) === undefined) return undefined
    const [user, target, data] = [addressAt(message, 'user'), addressAt(message, 'target'), bytesAt(message, 'data')]
    return {
      shows: {
        target: { as: 'calls' },
        data: { as: 'calls' },
        chainId: { as: 'plain', label: 'Chain' },
        userDeadline: { as: 'time', label: 'Signature usable until' },
      },
      calls: [{ at: 'data', frame: innerFrame(user, target, 0n, data, false) }],
    }
  },
}
