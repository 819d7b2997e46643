import type { Decoder } from '../decoder.ts'
import { addressAt, bytesAt, listAt } from '../value-tree.ts'
import { ERC4337_ABI } from './erc4337.data.ts'

/**
 * ERC-4337's entry point: each operation is its sender's own call, with the entry point as the caller. Version 0.6 has its
 * own layout; 0.7 and 0.8 share one.
 */
export const erc4337Decoder: Decoder = {
  name: 'erc4337',
  abi: ERC4337_ABI,
  read({ args, name, frame }) {
    if (name === 'executeUserOp') return {}
    return {
      shows: { 'ops.[].callData': { as: 'calls' }, beneficiary: { as: 'plain', label: 'Fees go to' } },
      calls: listAt(args, 'ops').map((op, index) => {
        const sender = addressAt(op, 'sender')
        const data = bytesAt(op, 'callData')
        return {
          at: `ops.[${index}].callData`,
          kind: 'user-operation' as const,
          frame: { from: frame.self, to: sender, self: sender, value: 0n, data, delegated: false },
        }
      }),
    }
  },
}
