import { parseAbi } from 'viem/utils'
import type { Decoder } from '../decoder.ts'
import { addressAt, bytesAt, listAt, nodeAt, uintAt } from '../value-tree.ts'

/** Multicall3 and its forerunners: the contract itself calls each target, so nothing of the sender's is theirs to move. */
export const multicall3Decoder: Decoder = {
  name: 'multicall3',
  abi: parseAbi([
    'struct Call { address target; bytes callData; }',
    'struct Call3 { address target; bool allowFailure; bytes callData; }',
    'struct Call3Value { address target; bool allowFailure; uint256 value; bytes callData; }',
    'function aggregate(Call[] calls)',
    'function blockAndAggregate(Call[] calls)',
    'function tryAggregate(bool requireSuccess, Call[] calls)',
    'function tryBlockAndAggregate(bool requireSuccess, Call[] calls)',
    'function aggregate3(Call3[] calls)',
    'function aggregate3Value(Call3Value[] calls)',
  ]),
  read({ args, frame }) {
    return {
      shows: {
        'calls.[].target': { as: 'calls' },
        'calls.[].value': { as: 'calls' },
        'calls.[].callData': { as: 'calls' },
      },
      calls: listAt(args, 'calls').map((call, index) => {
        const to = addressAt(call, 'target')
        const value = nodeAt(call, 'value') === undefined ? 0n : uintAt(call, 'value')
        const data = bytesAt(call, 'callData')
        return { at: `calls.[${index}]`, frame: { from: frame.self, to, self: to, value, data, delegated: false } }
      }),
    }
  },
}
