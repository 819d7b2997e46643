import { parseAbi } from 'viem/utils'
import type { Decoder } from '../decoder.ts'
import { addressAt, listAt, uintAt } from '../value-tree.ts'

/** ERC-1155 (EIP-1155) transfers. `setApprovalForAll` is the same bytes as ERC-721's and is read there. */
export const erc1155Decoder: Decoder = {
  name: 'erc1155',
  abi: parseAbi([
    'function safeTransferFrom(address from, address to, uint256 id, uint256 amount, bytes data)',
    'function safeBatchTransferFrom(address from, address to, uint256[] ids, uint256[] amounts, bytes data)',
  ]),
  read({ args, name, frame }) {
    const token = frame.to
    const [from, to] = [addressAt(args, 'from'), addressAt(args, 'to')]
    const single = name === 'safeTransferFrom'
    const ids = single ? [uintAt(args, 'id')] : listAt(args, 'ids').map((_, i) => uintAt(args, `ids.[${i}]`))
    const amounts = single
      ? [uintAt(args, 'amount')]
      : listAt(args, 'amounts').map((_, i) => uintAt(args, `amounts.[${i}]`))
    if (ids.length !== amounts.length) return { reason: 'Not as many amounts as items: this fails' }
    return {
      shows: { id: { as: 'plain', label: 'Item number' }, amount: { as: 'plain', label: 'How many' } },
      acts: ids.map((id, index) => ({
        kind: 'transfer',
        standard: 'erc1155',
        token,
        from,
        to,
        amount: String(amounts[index]),
        tokenId: id.toString(),
      })),
    }
  },
}
