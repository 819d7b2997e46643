import { parseAbi } from 'viem/utils'
import type { Address } from '../../facts/hex.ts'
import type { Decoder, Reading } from '../decoder.ts'
import { addressAt, uintAt, type ValueNode } from '../value-tree.ts'

/** ERC-3009: a transfer that its owner signed, brought to the chain by another. */
export const erc3009Decoder: Decoder = {
  name: 'erc3009',
  abi: parseAbi([
    'function transferWithAuthorization(address from, address to, uint256 value, uint256 validAfter, uint256 validBefore, bytes32 nonce, uint8 v, bytes32 r, bytes32 s)',
    'function transferWithAuthorization(address from, address to, uint256 value, uint256 validAfter, uint256 validBefore, bytes32 nonce, bytes signature)',
    'function receiveWithAuthorization(address from, address to, uint256 value, uint256 validAfter, uint256 validBefore, bytes32 nonce, uint8 v, bytes32 r, bytes32 s)',
    'function receiveWithAuthorization(address from, address to, uint256 value, uint256 validAfter, uint256 validBefore, bytes32 nonce, bytes signature)',
    'function cancelAuthorization(address authorizer, bytes32 nonce, uint8 v, bytes32 r, bytes32 s)',
  ]),
  read({ args, name, frame }) {
    return name === 'cancelAuthorization' || frame.to === null ? {} : readAuthorizedTransfer(args, frame.to)
  },
}

/** The transfer that an authorization allows, in calldata and signed alike. */
export function readAuthorizedTransfer(args: ValueNode, token: Address): Reading {
  const [from, to, amount] = [addressAt(args, 'from'), addressAt(args, 'to'), uintAt(args, 'value').toString()]
  return {
    shows: {
      value: { as: 'amount', token, label: 'Amount' },
      validAfter: { as: 'time', label: 'Usable from' },
      validBefore: { as: 'time', label: 'Usable until' },
    },
    acts: [{ kind: 'transfer', standard: 'erc20', token, from, to, amount }],
  }
}
