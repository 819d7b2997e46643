import { parseAbi } from 'viem/utils'
import type { Address } from '../../facts/hex.ts'
import type { DecodedCall, Decoder, Reading } from '../decoder.ts'
import { readTokenStandard } from '../token.ts'
import { addressAt, uintAt } from '../value-tree.ts'
import { readNftApprove, readNftTransfer } from './erc721.ts'

const UNSETTLED =
  'For an ERC-20 token this is an amount, for an NFT (ERC-721) the number of one item: not known which yet'

/** ERC-20 (EIP-20), with OpenZeppelin's `increaseAllowance` and `decreaseAllowance`, and their names in its first versions. */
export const erc20Decoder: Decoder = {
  name: 'erc20',
  abi: parseAbi([
    'function transfer(address to, uint256 amount)',
    'function transferFrom(address from, address to, uint256 amount)',
    'function approve(address spender, uint256 amount)',
    'function increaseAllowance(address spender, uint256 addedValue)',
    'function decreaseAllowance(address spender, uint256 subtractedValue)',
    'function increaseApproval(address spender, uint256 addedValue)',
    'function decreaseApproval(address spender, uint256 subtractedValue)',
  ]),
  read(call, scope) {
    const token = call.frame.to
    if (token === null) return {}
    if (call.name === 'transfer') return readTransfer(call, token, call.frame.from)
    const shared = call.name === 'approve' || call.name === 'transferFrom'
    const standard = shared ? readTokenStandard(scope, token) : 'erc20'
    const reading = readAs(call, token, standard ?? 'erc20')
    return standard === undefined ? { ...reading, reason: UNSETTLED } : reading
  },
}

function readAs(call: DecodedCall, token: Address, standard: 'erc20' | 'erc721'): Reading {
  if (call.name === 'transferFrom')
    return standard === 'erc721'
      ? readNftTransfer(call, token, 'amount')
      : readTransfer(call, token, addressAt(call.args, 'from'))
  return standard === 'erc721' ? readNftApprove(call, token, 'amount') : readApprove(call, token)
}

function readTransfer({ args }: DecodedCall, token: Address, from: Address | null): Reading {
  const amount = uintAt(args, 'amount').toString()
  return {
    shows: { amount: { as: 'amount', token } },
    acts: [{ kind: 'transfer', standard: 'erc20', token, from, to: addressAt(args, 'to'), amount }],
  }
}

const CHANGES = {
  approve: { change: 'set', argument: 'amount' },
  increaseAllowance: { change: 'increase', argument: 'addedValue' },
  decreaseAllowance: { change: 'decrease', argument: 'subtractedValue' },
  increaseApproval: { change: 'increase', argument: 'addedValue' },
  decreaseApproval: { change: 'decrease', argument: 'subtractedValue' },
} as const

function readApprove({ args, name, frame }: DecodedCall, token: Address): Reading {
  const { change, argument } = CHANGES[name as keyof typeof CHANGES]
  return {
    shows: { [argument]: { as: 'amount', token, allowance: true } },
    acts: [
      {
        kind: 'approve',
        standard: 'erc20',
        token,
        owner: frame.from,
        spender: addressAt(args, 'spender'),
        scope: 'amount',
        amount: uintAt(args, argument).toString(),
        change,
        signed: false,
      },
    ],
  }
}
