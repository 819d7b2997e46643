import type { DecodedCall, Reading, Show } from '../decoder.ts'
import type { Act } from '../meaning.ts'
import { addressAt, listAt, nodeAt, uintAt, type ValueNode } from '../value-tree.ts'
import { payAct } from './currency.ts'
import { readSwap } from './read-swap.ts'

/** Orders filled: the taker gives what they take, in part or whole, and gets that part of what the maker gives. */
export function readZeroExFills(call: DecodedCall): Reading {
  const { args, name } = call
  const order = nodeAt(args, 'order')
  if (order !== undefined) return name.includes('TakerSigned') ? readTakerSigned(call, order) : readOne(call, order)
  const orders = listAt(args, 'orders')
  const amounts = listAt(args, 'takerTokenFillAmounts')
  if (orders.length !== amounts.length) return { reason: 'The lists differ in length: this fails' }
  const readings = orders.map((each, index) => fill(call, each, uintAt(args, `takerTokenFillAmounts.[${index}]`)))
  const shows = amounts.map((_, index): [string, Show] => {
    const token = addressAt(args, `orders.[${index}].takerToken`)
    return [`takerTokenFillAmounts.[${index}]`, { as: 'amount', token, label: `Pay for order ${index + 1}` }]
  })
  return {
    shows: Object.assign(Object.fromEntries(shows), ...orders.map(showOrder)),
    acts: readings.flatMap(({ acts = [] }) => acts),
    reason: 'Fills what of each order can still be filled',
  }
}

function readOne(call: DecodedCall, order: ValueNode): Reading {
  const { args, name, frame } = call
  const sold = nodeAt(args, 'takerTokenFillAmount') === undefined ? undefined : 'takerTokenFillAmount'
  const reading = fill(call, order, sold === undefined ? frame.value : uintAt(args, sold), sold)
  const whole = /OrKill|Otc/.test(name)
  return {
    ...reading,
    shows: { ...reading.shows, ...showOrder(order) },
    ...(whole ? {} : { reason: 'Fills what of the order can still be filled' }),
  }
}

function fill({ name, frame }: DecodedCall, order: ValueNode, amount: bigint, at?: string): Reading {
  const [making, taking] = [uintAt(order, 'makerAmount'), uintAt(order, 'takerAmount')]
  const part = (whole: bigint) => (taking === 0n ? 0n : (whole * amount) / taking)
  const give = name.includes('WithEth') ? null : addressAt(order, 'takerToken')
  const get = name.includes('ForEth') ? null : addressAt(order, 'makerToken')
  const reading = readSwap(
    frame,
    { token: give, amount, ...(at === undefined ? {} : { at }) },
    { token: get, amount: part(making) },
    { recipient: frame.from },
  )
  const fee = nodeAt(order, 'takerTokenFeeAmount') === undefined ? 0n : part(uintAt(order, 'takerTokenFeeAmount'))
  if (fee === 0n) return reading
  const paid = payAct(addressAt(order, 'takerToken'), frame.from, addressAt(order, 'feeRecipient'), fee)
  return { ...reading, acts: [...(reading.acts ?? []), paid] }
}

/** Both sides signed: the taker of the order pays, whoever sends this. */
function readTakerSigned({ name }: DecodedCall, order: ValueNode): Reading {
  const [maker, taker] = [addressAt(order, 'maker'), addressAt(order, 'taker')]
  const got = name.includes('ForEth') ? null : addressAt(order, 'makerToken')
  const acts: readonly Act[] = [
    payAct(addressAt(order, 'takerToken'), taker, maker, uintAt(order, 'takerAmount')),
    payAct(got, maker, taker, uintAt(order, 'makerAmount')),
  ]
  return { shows: showOrder(order), acts }
}

function showOrder(order: ValueNode): NonNullable<Reading['shows']> {
  const root = order.path.replace(/^#\./, '')
  const [maker, taker] = [addressAt(order, 'makerToken'), addressAt(order, 'takerToken')]
  return {
    [`${root}.makerAmount`]: { as: 'amount', token: maker },
    [`${root}.takerAmount`]: { as: 'amount', token: taker },
    [`${root}.takerTokenFeeAmount`]: { as: 'amount', token: taker },
    [`${root}.expiry`]: { as: 'time', label: 'Order valid until' },
  }
}
