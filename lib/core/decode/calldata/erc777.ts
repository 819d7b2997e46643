import { parseAbi } from 'viem/utils'
import type { Decoder, Reading } from '../decoder.ts'
import { addressAt, nodeAt, uintAt } from '../value-tree.ts'

/** ERC-777 tokens: sends that call the receiver, and operators, who may move all of the holder's tokens. */
export const erc777Decoder: Decoder = {
  name: 'erc777',
  abi: parseAbi([
    'function send(address recipient, uint256 amount, bytes data)',
    'function operatorSend(address sender, address recipient, uint256 amount, bytes data, bytes operatorData)',
    'function burn(uint256 amount, bytes data)',
    'function operatorBurn(address account, uint256 amount, bytes data, bytes operatorData)',
    'function authorizeOperator(address operator)',
    'function revokeOperator(address operator)',
  ]),
  read({ args, name, frame }): Reading {
    const token = frame.to
    if (token === null) return {}
    const addressOf = (field: string) => (nodeAt(args, field) === undefined ? null : addressAt(args, field))
    if (name.endsWith('Operator')) {
      const amount = name === 'authorizeOperator' ? '1' : '0'
      const granted = { scope: 'all', amount, change: 'set', via: 'ERC-777', signed: false } as const
      const spender = addressAt(args, 'operator')
      return { acts: [{ kind: 'approve', standard: 'erc20', token, owner: frame.from, spender, ...granted }] }
    }
    const from = addressOf('sender') ?? addressOf('account') ?? frame.from
    const amount = uintAt(args, 'amount').toString()
    return {
      shows: { amount: { as: 'amount', token }, recipient: { as: 'plain', label: 'Recipient' } },
      acts: [{ kind: 'transfer', standard: 'erc20', token, from, to: addressOf('recipient'), amount }],
    }
  },
}
