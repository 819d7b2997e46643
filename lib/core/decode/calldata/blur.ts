import type { DecodedCall, Decoder, Reading } from '../decoder.ts'
import type { Act } from '../meaning.ts'
import type { Scope } from '../scope.ts'
import { readCollectionStandard } from '../token.ts'
import { addressAt, listAt, nodeAt, uintAt, type ValueNode } from '../value-tree.ts'
import { BLUR_ABI } from './blur.data.ts'
import { readBlurTakes } from './blur-takes.ts'
import { coinAt, payAct } from './currency.ts'

/** Blur's rates are in hundredths of a percent. */
const RATE = 10_000n

/** Blur's exchanges: a sale by two orders, or orders taken. */
export const blurDecoder: Decoder = {
  name: 'blur',
  abi: BLUR_ABI,
  read(call, scope) {
    const { name } = call
    if (name.startsWith('take')) return readBlurTakes(call)
    if (name === 'incrementNonce') return { reason: 'Cancels every open order of this account' }
    if (name.startsWith('cancel')) return { reason: 'Cancels orders' }
    return readSales(call, scope)
  },
}

/** The item goes from the seller to the buyer, the price the other way, the seller's fees off it. */
function readSales({ args, name, frame }: DecodedCall, scope: Scope): Reading {
  const bulk = name === 'bulkExecute'
  const sales = bulk ? listAt(args, 'executions') : [args]
  const acts = sales.flatMap((sale) => actsOf(sale, scope))
  const shows = sales.flatMap((sale) =>
    ['sell', 'buy'].flatMap((side) => {
      const root = `${sale.path.replace(/^#\.?/, '')}.${side}.order`.replace(/^\./, '')
      return [
        [`${root}.price`, { as: 'amount', token: coinAt(sale, `${side}.order.paymentToken`), label: 'Price' }] as const,
        [`${root}.expirationTime`, { as: 'time' }] as const,
        [`${root}.listingTime`, { as: 'time' }] as const,
      ]
    }),
  )
  const paysCoin = acts.some((act) => act.kind === 'transfer' && act.standard === 'native' && act.from === frame.from)
  return {
    shows: Object.fromEntries(shows),
    acts,
    spendsValue: paysCoin,
    ...(bulk ? { reason: 'Runs those sales that can still be run' } : {}),
  }
}

function actsOf(sale: ValueNode, scope: Scope): Act[] {
  const [seller, buyer] = [addressAt(sale, 'sell.order.trader'), addressAt(sale, 'buy.order.trader')]
  const collection = addressAt(sale, 'sell.order.collection')
  const money = coinAt(sale, 'sell.order.paymentToken')
  const price = uintAt(sale, 'sell.order.price')
  const fees = (nodeAt(sale, 'sell.order.fees')?.items ?? []).map((fee) =>
    payAct(money, buyer, addressAt(fee, 'recipient'), (price * uintAt(fee, 'rate')) / RATE),
  )
  const rates = listAt(sale, 'sell.order.fees').reduce((sum, fee) => sum + uintAt(fee, 'rate'), 0n)
  const rest = rates > RATE ? 0n : price - (price * rates) / RATE
  return [
    {
      kind: 'transfer',
      standard: readCollectionStandard(scope, collection),
      token: collection,
      from: seller,
      to: buyer,
      amount: uintAt(sale, 'sell.order.amount').toString(),
      tokenId: uintAt(sale, 'sell.order.tokenId').toString(),
    },
    payAct(money, buyer, seller, rest),
    ...fees,
  ]
}
