import type { Address } from '../../facts/hex.ts'
import type { CallFrame, Reading } from '../decoder.ts'
import { addressAt, bytesAt, listAt, nodeAt, uintAt, type ValueNode } from '../value-tree.ts'
import { routerRecipientAt } from './router-recipient.ts'
import { endsOfV3Path } from './v3-path.ts'

/** This amount stands for all that the router holds. */
const WHOLE_BALANCE = 1n << 255n

/** A V2 or V3 swap of Universal Router. */
export function readRouterSwap(exactIn: boolean): (args: ValueNode, frame: CallFrame) => Reading {
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
          give: {
            token: ends.first,
            amount: giveAmount === WHOLE_BALANCE ? null : giveAmount.toString(),
            exact: exactIn,
          },
          get: { token: ends.last, amount: uintAt(args, get).toString(), exact: !exactIn },
          recipient: routerRecipientAt(args, 'recipient', frame),
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
