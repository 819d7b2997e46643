import type { Hex } from '../../facts/hex.ts'
import type { CallFrame, Decoder, Reading, Show, Step } from '../decoder.ts'
import { addressAt, bytesAt, nodeAt, uintAt, type ValueNode } from '../value-tree.ts'
import { currencyAt, payAct } from './currency.ts'
import { decodeVariants } from './decode-variants.ts'
import { UNISWAP_X_ABI, UNISWAP_X_ORDERS } from './uniswap-x.data.ts'

/** UniswapX's reactors: the caller fills orders of others, each read from its own bytes. */
export const uniswapXDecoder: Decoder = {
  name: 'uniswap-x',
  abi: UNISWAP_X_ABI,
  read({ args, frame }) {
    const single = nodeAt(args, 'order')
    const orders = single === undefined ? (nodeAt(args, 'orders')?.items ?? []) : [single]
    const callback = nodeAt(args, 'callbackData') !== undefined
    return {
      shows: { 'order.order': { as: 'calls' }, 'orders.[].order': { as: 'calls' } },
      steps: orders.map((order) =>
        readOrder(bytesAt(order, 'order'), `${order.path.replace(/^#\./, '')}.order`, frame),
      ),
      ...(callback ? { reason: 'Calls the caller back with data that is not read' } : {}),
    }
  },
}

function readOrder(bytes: Hex, at: string, frame: CallFrame): Step {
  const decoded = decodeVariants(Object.values(UNISWAP_X_ORDERS), bytes)
  if (decoded === undefined || decoded.oddity !== undefined) {
    const args: ValueNode = { name: 'order', type: 'bytes', path: '#', value: bytes }
    return {
      at,
      name: 'order',
      signature: 'order',
      code: '0x',
      args,
      reading: { reason: 'An order that can not be read' },
    }
  }
  const name = Object.entries(UNISWAP_X_ORDERS).find(([, types]) => types === decoded.types)?.[0] ?? 'order'
  const { args, types } = decoded
  return { at, name, signature: `${name}${types}`, code: '0x', args, reading: readKnown(args, frame) }
}

/** The filler gets what the order's owner puts in, and pays each recipient; amounts that move with time at their worst. */
function readKnown(args: ValueNode, { from }: CallFrame): Reading {
  const outputs = nodeAt(args, 'order.outputs')?.items ?? []
  const [swapper, input] = [addressAt(args, 'order.info.swapper'), nodeAt(args, 'order.input')]
  const sides = [...(input === undefined ? [] : [input]), ...outputs]
  const shows = sides.flatMap((side): [string, Show][] =>
    AMOUNTS.map((amount) => [
      `${side.path.replace(/^#\./, '')}.${amount}`,
      { as: 'amount', token: currencyAt(side, 'token') },
    ]),
  )
  return {
    shows: { ...Object.fromEntries(shows), 'order.info.deadline': { as: 'time', label: 'Valid until' } },
    acts: [
      ...(input === undefined ? [] : [payAct(currencyAt(input, 'token'), swapper, from, amountOf(input, 'least'))]),
      ...outputs.map((out) =>
        payAct(currencyAt(out, 'token'), from, addressAt(out, 'recipient'), amountOf(out, 'most')),
      ),
    ],
  }
}

const AMOUNTS = ['amount', 'startAmount', 'endAmount', 'maxAmount', 'minAmount'] as const

function amountOf(side: ValueNode, which: 'least' | 'most'): bigint {
  const values = AMOUNTS.flatMap((path) => (nodeAt(side, path) === undefined ? [] : [uintAt(side, path)]))
  return values.reduce((best, value) => ((which === 'most') === value > best ? value : best))
}
