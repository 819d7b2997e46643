import { concatHex, padHex, toFunctionSelector, toHex } from 'viem/utils'
import type { Hex } from '../facts/hex.ts'

/** The calldata of ERC-165's `supportsInterface` for the interface of these functions: the xor of their selectors. */
export function interfaceCall(functions: readonly string[]): Hex {
  const id = functions.reduce((sum, signature) => sum ^ BigInt(toFunctionSelector(signature)), 0n)
  const word = padHex(toHex(id, { size: 4 }), { dir: 'right', size: 32 })
  return concatHex([toFunctionSelector('supportsInterface(bytes4)'), word])
}

/** Asks a contract whether it is an ERC-1155. */
export const ERC1155_QUESTION = interfaceCall([
  'balanceOf(address,uint256)',
  'balanceOfBatch(address[],uint256[])',
  'setApprovalForAll(address,bool)',
  'isApprovedForAll(address,address)',
  'safeTransferFrom(address,address,uint256,uint256,bytes)',
  'safeBatchTransferFrom(address,address,uint256[],uint256[],bytes)',
])
