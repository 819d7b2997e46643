import { readAuthorizedTransfer } from '../calldata/erc3009.ts'
import type { Reading, TypedDataReader } from '../decoder.ts'
import { addressAt, nodeAt, uintAt, type ValueNode } from '../value-tree.ts'
import { verifyingContract } from './verifying-contract.ts'

const TIMES = 'uint256 validAfter,uint256 validBefore,bytes32 nonce'
const TRANSFER = `address from,address to,uint256 value,${TIMES}`
const CHANGES = { value: 'set', increment: 'increase', decrement: 'decrease' } as const

/**
 * ERC-3009: whoever holds this signature can make the transfer. Its first implementation also has allowances that are
 * granted so (CoinbaseStablecoin/eip-3009@78496f7597965a9b91b3541ba3e6bc0326499cb0, EIP3009Expanded.sol).
 */
export const erc3009Reader: TypedDataReader = {
  name: 'erc3009',
  types: [
    `TransferWithAuthorization(${TRANSFER})`,
    `ReceiveWithAuthorization(${TRANSFER})`,
    'CancelAuthorization(address authorizer,bytes32 nonce)',
    `ApproveWithAuthorization(address owner,address spender,uint256 value,${TIMES})`,
    `IncreaseAllowanceWithAuthorization(address owner,address spender,uint256 increment,${TIMES})`,
    `DecreaseAllowanceWithAuthorization(address owner,address spender,uint256 decrement,${TIMES})`,
  ],
  read(typedData, message) {
    const token = verifyingContract(typedData)
    if (token === undefined) return undefined
    if (nodeAt(message, 'authorizer') !== undefined) return {}
    return nodeAt(message, 'spender') === undefined
      ? readAuthorizedTransfer(message, token)
      : readAllowance(message, token)
  },
}

function readAllowance(message: ValueNode, token: `0x${string}`): Reading {
  const name =
    (['value', 'increment', 'decrement'] as const).find((key) => nodeAt(message, key) !== undefined) ?? 'value'
  return {
    shows: {
      [name]: { as: 'amount', token, allowance: true, label: 'Amount' },
      validAfter: { as: 'time', label: 'Usable from' },
      validBefore: { as: 'time', label: 'Signature usable until' },
    },
    acts: [
      {
        kind: 'approve',
        standard: 'erc20',
        token,
        owner: addressAt(message, 'owner'),
        spender: addressAt(message, 'spender'),
        scope: 'amount',
        amount: uintAt(message, name).toString(),
        change: CHANGES[name],
        via: 'ERC-3009',
        signed: true,
      },
    ],
  }
}
