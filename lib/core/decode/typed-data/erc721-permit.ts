import type { TypedDataReader } from '../decoder.ts'
import type { Act } from '../meaning.ts'
import { addressAt, boolAt, nodeAt, uintAt } from '../value-tree.ts'
import { verifyingContract } from './verifying-contract.ts'

/**
 * Permits for items: one, as ERC-4494 and Uniswap's positions have it (@uniswap/v3-periphery 1.4.4), or all of a collection
 * (@uniswap/v4-periphery 1.0.3). The owner is whoever signs.
 */
export const erc721PermitReader: TypedDataReader = {
  name: 'erc721-permit',
  types: [
    'Permit(address spender,uint256 tokenId,uint256 nonce,uint256 deadline)',
    'PermitForAll(address operator,bool approved,uint256 nonce,uint256 deadline)',
  ],
  read(typedData, message, _scope, owner) {
    const token = verifyingContract(typedData)
    if (token === undefined) return undefined
    const base = {
      kind: 'approve',
      standard: 'erc721',
      token,
      owner,
      change: 'set',
      via: 'ERC-721 permit',
      signed: true,
    } as const
    const act: Act =
      nodeAt(message, 'operator') === undefined
        ? {
            ...base,
            spender: addressAt(message, 'spender'),
            scope: 'token-id',
            amount: '1',
            tokenId: uintAt(message, 'tokenId').toString(),
          }
        : {
            ...base,
            spender: addressAt(message, 'operator'),
            scope: 'all',
            amount: boolAt(message, 'approved') ? '1' : '0',
          }
    return { shows: { deadline: { as: 'time', label: 'Signature usable until' } }, acts: [act] }
  },
}
