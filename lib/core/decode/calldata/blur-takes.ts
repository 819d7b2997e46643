import type { DecodedCall, Reading } from '../decoder.ts'
import type { Act } from '../meaning.ts'
import { addressAt, listAt, nodeAt, uintAt, type ValueNode } from '../value-tree.ts'
import { payAct } from './currency.ts'

const RATE = 10_000n

/** Blur's second exchange: listings bought with native coin, or bids taken, which Blur's own pool pays. */
export function readBlurTakes({ args, name, frame }: DecodedCall): Reading {
  const single = name.includes('Single')
  const exchanges = single ? [nodeAt(args, 'inputs.exchange')] : listAt(args, 'inputs.exchanges')
  const orderOf = (exchange: ValueNode) =>
    nodeAt(args, single ? 'inputs.order' : `inputs.orders.[${uintAt(exchange, 'index')}]`)
  const buys = name.startsWith('takeAsk')
  const recipient = buys ? addressAt(args, 'inputs.tokenRecipient') : null
  const acts = exchanges.flatMap((exchange): Act[] => {
    const order = exchange === undefined ? undefined : orderOf(exchange)
    if (exchange === undefined || order === undefined) return []
    const maker = addressAt(order, 'trader')
    const item: Act = {
      kind: 'transfer',
      standard: uintAt(order, 'assetType') === 0n ? 'erc721' : 'erc1155',
      token: addressAt(order, 'collection'),
      from: buys ? maker : frame.from,
      to: buys ? recipient : maker,
      amount: uintAt(exchange, 'taker.amount').toString(),
      tokenId: uintAt(exchange, 'taker.tokenId').toString(),
    }
    if (!buys) return [item]
    const price = uintAt(exchange, 'listing.price') * uintAt(exchange, 'taker.amount')
    const fees = [nodeAt(order, 'makerFee'), nodeAt(args, 'inputs.takerFee')].flatMap((fee): Act[] => {
      const amount = fee === undefined ? 0n : (price * uintAt(fee, 'rate')) / RATE
      return fee === undefined || amount === 0n ? [] : [payAct(null, frame.from, addressAt(fee, 'recipient'), amount)]
    })
    const makerRate = uintAt(order, 'makerFee.rate')
    const rest = makerRate > RATE ? 0n : price - (price * makerRate) / RATE
    return [item, payAct(null, frame.from, maker, rest), ...fees]
  })
  const price = { as: 'amount', token: null, label: 'Price' } as const
  const reasons = [
    ...(buys ? [] : ['The price is paid with coin that the buyer holds in Blur’s pool']),
    ...(name.endsWith('Pool') ? ['Also pays with coin that the caller holds in Blur’s pool'] : []),
  ]
  return {
    shows: {
      'inputs.exchange.listing.price': price,
      'inputs.exchanges.[].listing.price': price,
      'inputs.tokenRecipient': { as: 'plain', label: 'Recipient' },
      amountToWithdraw: { as: 'amount', token: null, label: 'Taken out of the pool' },
    },
    acts,
    spendsValue: buys && frame.value > 0n && !name.endsWith('Pool') && acts.length > 0,
    ...(reasons.length === 0 ? {} : { reason: reasons.join('. ') }),
  }
}
