import { parseAbi } from 'viem/utils'
import { type Address, isZeroAddress } from '../../facts/hex.ts'
import type { DecodedCall, Decoder, Reading } from '../decoder.ts'
import type { Scope } from '../scope.ts'
import { readCollectionStandard } from '../token.ts'
import { addressAt, boolAt, uintAt } from '../value-tree.ts'

/** ERC-721 (EIP-721). `approve` and `transferFrom` share their selectors with ERC-20 and are read there. */
export const erc721Decoder: Decoder = {
  name: 'erc721',
  abi: parseAbi([
    'function safeTransferFrom(address from, address to, uint256 tokenId)',
    'function safeTransferFrom(address from, address to, uint256 tokenId, bytes data)',
    'function setApprovalForAll(address operator, bool approved)',
  ]),
  read(call, scope) {
    const token = call.frame.to
    if (token === null) return {}
    return call.name === 'setApprovalForAll'
      ? readApproveAll(call, token, scope)
      : readNftTransfer(call, token, 'tokenId')
  },
}

/** `id` is the argument that holds the item's number. */
export function readNftTransfer({ args }: DecodedCall, token: Address, id: string): Reading {
  const [from, to, tokenId] = [addressAt(args, 'from'), addressAt(args, 'to'), uintAt(args, id).toString()]
  return {
    shows: { [id]: { as: 'plain', label: 'Item number' } },
    acts: [{ kind: 'transfer', standard: 'erc721', token, from, to, amount: '1', tokenId }],
  }
}

/** The address zero as spender takes the approval back. */
export function readNftApprove({ args, frame }: DecodedCall, token: Address, id: string): Reading {
  const spender = addressAt(args, 'spender')
  return {
    shows: { [id]: { as: 'plain', label: 'Item number' } },
    acts: [
      {
        kind: 'approve',
        standard: 'erc721',
        token,
        owner: frame.from,
        spender,
        scope: 'token-id',
        amount: isZeroAddress(spender) ? '0' : '1',
        change: 'set',
        tokenId: uintAt(args, id).toString(),
        signed: false,
      },
    ],
  }
}

/** The same bytes in ERC-721 and ERC-1155; what it allows is the same too: everything of this collection. */
function readApproveAll({ args, frame }: DecodedCall, token: Address, scope: Scope): Reading {
  return {
    shows: { approved: { as: 'plain', label: 'Allowed to move all items' } },
    acts: [
      {
        kind: 'approve',
        standard: readCollectionStandard(scope, token),
        token,
        owner: frame.from,
        spender: addressAt(args, 'operator'),
        scope: 'all',
        amount: boolAt(args, 'approved') ? '1' : '0',
        change: 'set',
        signed: false,
      },
    ],
  }
}
