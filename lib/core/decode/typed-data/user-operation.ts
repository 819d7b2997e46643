import { callsOfOperation } from '../calldata/operation-calls.ts'
import type { TypedDataReader } from '../decoder.ts'
import { addressAt, bytesAt, nodeAt, type ValueNode } from '../value-tree.ts'
import { verifyingContract } from './verifying-contract.ts'

const PACKED =
  'address sender,uint256 nonce,bytes initCode,bytes callData,bytes32 accountGasLimits,uint256 preVerificationGas,bytes32 gasFees,bytes paymasterAndData'
const END = 'bytes paymasterAndData,uint48 validAfter,uint48 validUntil,address entryPoint'
const START = 'address safe,uint256 nonce,bytes initCode,bytes callData'

/**
 * ERC-4337 operations that are signed as typed data: the entry point's own (@account-abstraction/contracts 0.8.0),
 * MetaMask's (@metamask/smart-accounts-kit 2.0.0) and Safe's (@safe-global/relay-kit 5.0.0). The account calls itself.
 */
export const userOperationReader: TypedDataReader = {
  name: 'user-operation',
  types: [
    `PackedUserOperation(${PACKED})`,
    `PackedUserOperation(${PACKED},address entryPoint)`,
    `SafeOp(${START},uint256 callGasLimit,uint256 verificationGasLimit,uint256 preVerificationGas,uint256 maxFeePerGas,uint256 maxPriorityFeePerGas,${END})`,
    `SafeOp(${START},uint128 verificationGasLimit,uint128 callGasLimit,uint256 preVerificationGas,uint128 maxPriorityFeePerGas,uint128 maxFeePerGas,${END})`,
  ],
  read(typedData, message) {
    const contract = verifyingContract(typedData)
    if (contract === undefined) return undefined
    const sender = addressAt(message, nodeAt(message, 'safe') === undefined ? 'sender' : 'safe')
    const from = nodeAt(message, 'entryPoint') === undefined ? contract : addressAt(message, 'entryPoint')
    const calls = callsOfOperation(message, '', sender, from).filter(({ frame }) => frame.data !== '0x')
    const notes = notesOf(message)
    return {
      ...(notes.length === 0 ? {} : { reason: notes.join('. ') }),
      shows: {
        ...Object.fromEntries(calls.map(({ at }) => [at, { as: 'calls' } as const])),
        validAfter: { as: 'time', label: 'Usable from' },
        ...(nodeAt(message, 'validUntil')?.value === 0n ? {} : { validUntil: { as: 'time', label: 'Usable until' } }),
      },
      calls,
    }
  },
}

function notesOf(message: ValueNode): string[] {
  const creates = bytesAt(message, 'initCode') !== '0x' ? ['Sets the account up first, if it is not there yet'] : []
  const sponsored = bytesAt(message, 'paymasterAndData') !== '0x' ? ['Another pays the fee, perhaps in a token'] : []
  return [...creates, ...sponsored]
}
