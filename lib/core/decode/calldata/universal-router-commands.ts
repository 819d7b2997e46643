import type { Address } from '../../facts/hex.ts'
import type { CallFrame, Reading } from '../decoder.ts'
import { addressAt, bytesAt, listAt, nodeAt, uintAt, type ValueNode } from '../value-tree.ts'
import { readPermit } from './permit2.ts'
import { resolveRecipient } from './router-recipient.ts'
import { endsOfV3Path } from './v3-path.ts'

/** One command of Universal Router: the types of its input, and what it does. */
export interface Command {
  readonly name: string
  readonly types: string
  readonly read?: (args: ValueNode, frame: CallFrame) => Reading
}

const DETAILS = '(address token, uint160 amount, uint48 expiration, uint48 nonce)'
const SWAP_IN = 'address recipient, uint256 amountIn, uint256 amountOutMin'
const SWAP_OUT = 'address recipient, uint256 amountOut, uint256 amountInMax'

/** By number, as Universal Router 2's own library of commands names them. */
export const COMMANDS: ReadonlyMap<number, Command> = new Map<number, Command>([
  [0x00, { name: 'V3_SWAP_EXACT_IN', types: `${SWAP_IN}, bytes path, bool payerIsUser`, read: readSwap(true) }],
  [0x01, { name: 'V3_SWAP_EXACT_OUT', types: `${SWAP_OUT}, bytes path, bool payerIsUser`, read: readSwap(false) }],
  [0x02, { name: 'PERMIT2_TRANSFER_FROM', types: 'address token, address recipient, uint160 amount', read: readPull }],
  [
    0x03,
    {
      name: 'PERMIT2_PERMIT_BATCH',
      types: `(${DETAILS}[] details, address spender, uint256 sigDeadline) permitBatch, bytes signature`,
      read: (args, frame) => readPermit('permitBatch', args, frame.from, false),
    },
  ],
  [0x04, { name: 'SWEEP', types: 'address token, address recipient, uint256 amountMin', read: readPayment }],
  [0x05, { name: 'TRANSFER', types: 'address token, address recipient, uint256 value', read: readPayment }],
  [0x06, { name: 'PAY_PORTION', types: 'address token, address recipient, uint256 bips' }],
  [0x08, { name: 'V2_SWAP_EXACT_IN', types: `${SWAP_IN}, address[] path, bool payerIsUser`, read: readSwap(true) }],
  [0x09, { name: 'V2_SWAP_EXACT_OUT', types: `${SWAP_OUT}, address[] path, bool payerIsUser`, read: readSwap(false) }],
  [
    0x0a,
    {
      name: 'PERMIT2_PERMIT',
      types: `(${DETAILS} details, address spender, uint256 sigDeadline) permitSingle, bytes signature`,
      read: (args, frame) => readPermit('permitSingle', args, frame.from, false),
    },
  ],
  [0x0b, { name: 'WRAP_ETH', types: 'address recipient, uint256 amount', read: readNative }],
  [0x0c, { name: 'UNWRAP_WETH', types: 'address recipient, uint256 amountMin', read: readNative }],
  [
    0x0d,
    {
      name: 'PERMIT2_TRANSFER_FROM_BATCH',
      types: '(address from, address to, uint160 amount, address token)[] details',
    },
  ],
  [0x0e, { name: 'BALANCE_CHECK_ERC20', types: 'address owner, address token, uint256 minBalance' }],
  [0x10, { name: 'V4_SWAP', types: 'bytes actions, bytes[] params' }],
])

/** This amount stands for all that the router holds. */
const WHOLE_BALANCE = 1n << 255n

function readSwap(exactIn: boolean): NonNullable<Command['read']> {
  const [give, get] = exactIn ? ['amountIn', 'amountOutMin'] : ['amountInMax', 'amountOut']
  return (args, frame) => {
    const ends = endsOf(args, exactIn)
    if (ends === undefined) return { reason: 'The path can not be read: this fails' }
    const giveAmount = uintAt(args, give)
    return {
      shows: {
        [give]: { as: 'amount', token: ends.first, label: exactIn ? 'Pay' : 'Pay at most' },
        [get]: { as: 'amount', token: ends.last, label: exactIn ? 'Receive at least' : 'Receive' },
      },
      acts: [
        {
          kind: 'swap',
          give: { token: ends.first, amount: giveAmount.toString(), exact: exactIn },
          get: { token: ends.last, amount: uintAt(args, get).toString(), exact: !exactIn },
          recipient: recipientOf(args, frame),
        },
      ],
      ...(giveAmount === WHOLE_BALANCE ? { reason: 'Pays with all that the router holds' } : {}),
    }
  }
}

function endsOf(args: ValueNode, forwards: boolean): { first: Address; last: Address } | undefined {
  if (nodeAt(args, 'path')?.items === undefined) return endsOfV3Path(bytesAt(args, 'path'), forwards)
  if (listAt(args, 'path').length < 2) return undefined
  return { first: addressAt(args, 'path.[0]'), last: addressAt(args, 'path.[-1]') }
}

/** Zero is an address like any other here: only one and two are placeholders. */
function recipientOf(args: ValueNode, frame: CallFrame): Address | null {
  const given = addressAt(args, 'recipient')
  return BigInt(given) === 0n ? given : resolveRecipient(given, frame.from, frame.self)
}

function readPull(args: ValueNode, frame: CallFrame): Reading {
  const token = addressAt(args, 'token')
  const amount = uintAt(args, 'amount').toString()
  return {
    shows: { amount: { as: 'amount', token } },
    acts: [{ kind: 'transfer', standard: 'erc20', token, from: frame.from, to: recipientOf(args, frame), amount }],
  }
}

/** The token zero stands for the native coin. */
function readPayment(args: ValueNode): Reading {
  const given = addressAt(args, 'token')
  const token = BigInt(given) === 0n ? null : given
  return {
    shows: {
      amountMin: { as: 'amount', token, label: 'Paid out at least' },
      value: { as: 'amount', token, label: 'Paid out' },
    },
  }
}

function readNative(): Reading {
  return { shows: { amount: { as: 'amount', token: null }, amountMin: { as: 'amount', token: null } } }
}
