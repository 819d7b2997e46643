import type { CallFrame, Reading } from '../decoder.ts'
import { addressAt, listAt, nodeAt, uintAt, type ValueNode } from '../value-tree.ts'
import { currencyAt, paidToOthers, payAct } from './currency.ts'
import { routerRecipientAt } from './router-recipient.ts'

/** What the router takes from its caller by Permit2. */
export function readPull(args: ValueNode, frame: CallFrame): Reading {
  const token = addressAt(args, 'token')
  const act = payAct(token, frame.from, routerRecipientAt(args, 'recipient', frame), uintAt(args, 'amount'))
  return { shows: { amount: { as: 'amount', token } }, acts: [act] }
}

/** The same several times over; whose tokens these are is named each time, and the router lets them be the caller's only. */
export function readPulls(args: ValueNode): Reading {
  const details = listAt(args, 'details')
  const shows = details.map(
    (item, index) => [`details.[${index}].amount`, { as: 'amount', token: addressAt(item, 'token') }] as const,
  )
  const acts = details.map((item) =>
    payAct(addressAt(item, 'token'), addressAt(item, 'from'), addressAt(item, 'to'), uintAt(item, 'amount')),
  )
  return { shows: Object.fromEntries(shows), acts }
}

/** What the router pays out of what it holds: an amount, at least an amount, or a share. */
export function readPayout(args: ValueNode, frame: CallFrame): Reading {
  const token = nodeAt(args, 'token') === undefined ? null : currencyAt(args, 'token')
  const amount = ['amountMin', 'value', 'amount'].find((path) => nodeAt(args, path) !== undefined)
  const to = routerRecipientAt(args, 'recipient', frame)
  const share = amount === undefined
  return {
    shows: {
      amountMin: { as: 'amount', token, label: 'Paid out at least' },
      value: { as: 'amount', token, label: 'Paid out' },
      amount: { as: 'amount', token },
      bips: { as: 'plain', label: 'Share in hundredths of a percent' },
      recipient: { as: 'plain', label: 'Recipient' },
    },
    acts: paidToOthers([payAct(token, frame.self, to, share ? null : uintAt(args, amount))], frame),
    ...(share ? { reason: 'Pays out a share of what the router then holds' } : {}),
  }
}

/** A deposit to the Across bridge: what arrives, and for whom, is settled on the other chain. */
export function readBridge(args: ValueNode, frame: CallFrame): Reading {
  const token = addressAt(args, 'params.inputToken')
  return {
    shows: {
      'params.inputAmount': { as: 'amount', token, label: 'Pay' },
      'params.recipient': { as: 'plain', label: 'Recipient on the other chain' },
      'params.outputAmount': { as: 'plain', label: 'Receive at least, in base units of the other chain’s token' },
      'params.quoteTimestamp': { as: 'time', label: 'Quoted at' },
      'params.fillDeadline': { as: 'time', label: 'To be filled until' },
    },
    acts: [payAct(token, frame.self, addressAt(args, 'params.recipient'), uintAt(args, 'params.inputAmount'))],
    reason: 'Leaves this chain: what arrives on the other one can not be checked here',
  }
}
