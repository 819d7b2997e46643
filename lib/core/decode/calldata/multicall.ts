import { parseAbi } from 'viem/utils'
import type { Decoder } from '../decoder.ts'
import { bytesAt, listAt } from '../value-tree.ts'

/** A contract that calls itself once for each element, as the same caller: OpenZeppelin's and Uniswap V3's dialects. */
export const multicallDecoder: Decoder = {
  name: 'multicall',
  abi: parseAbi([
    'function multicall(bytes[] data)',
    'function multicall(uint256 deadline, bytes[] data)',
    'function multicall(bytes32 previousBlockhash, bytes[] data)',
  ]),
  read({ args, frame }) {
    return {
      shows: { 'data.[]': { as: 'calls' }, deadline: { as: 'time' } },
      calls: listAt(args, 'data').map((_, index) => ({
        at: `data.[${index}]`,
        frame: { ...frame, data: bytesAt(args, `data.[${index}]`), delegated: true },
      })),
    }
  },
}
