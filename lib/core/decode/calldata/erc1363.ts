import { parseAbi } from 'viem/utils'
import type { Decoder, Reading } from '../decoder.ts'
import { addressAt, nodeAt, uintAt } from '../value-tree.ts'

/** ERC-1363 (and ERC-677 before it): a transfer or an approval after which the receiver's own code is called. */
export const erc1363Decoder: Decoder = {
  name: 'erc1363',
  abi: parseAbi([
    'function transferAndCall(address to, uint256 value)',
    'function transferAndCall(address to, uint256 value, bytes data)',
    'function transferFromAndCall(address from, address to, uint256 value)',
    'function transferFromAndCall(address from, address to, uint256 value, bytes data)',
    'function approveAndCall(address spender, uint256 value)',
    'function approveAndCall(address spender, uint256 value, bytes data)',
  ]),
  read({ args, name, frame }): Reading {
    const token = frame.to
    if (token === null) return {}
    const amount = uintAt(args, 'value').toString()
    if (name !== 'approveAndCall') {
      const from = nodeAt(args, 'from') === undefined ? frame.from : addressAt(args, 'from')
      return {
        shows: { value: { as: 'amount', token, label: 'Amount' } },
        acts: [{ kind: 'transfer', standard: 'erc20', token, from, to: addressAt(args, 'to'), amount }],
      }
    }
    const granted = { scope: 'amount', amount, change: 'set', signed: false } as const
    const spender = addressAt(args, 'spender')
    return {
      shows: { value: { as: 'amount', token, allowance: true, label: 'Amount' } },
      acts: [{ kind: 'approve', standard: 'erc20', token, owner: frame.from, spender, ...granted }],
    }
  },
}
