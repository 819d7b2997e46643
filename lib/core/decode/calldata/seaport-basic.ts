import type { DecodedCall, Reading } from '../decoder.ts'
import type { Act } from '../meaning.ts'
import { addressAt, listAt, uintAt } from '../value-tree.ts'

/** Four order types to each route, by Seaport's `BasicOrderRouteType`: what the fulfiller gives for what. */
const ROUTES = ['eth-721', 'eth-1155', 'erc20-721', 'erc20-1155', '721-erc20', '1155-erc20'] as const

/** One item against one currency, with fees in that currency: the caller buys the item, or sells it to an offer. */
export function readBasicOrder({ args, frame }: DecodedCall): Reading {
  const at = (name: string) => `parameters.${name}`
  const route = ROUTES[Number(uintAt(args, at('basicOrderType')) / 4n)]
  if (route === undefined) return { reason: 'A kind of order that Seaport does not know: this fails' }
  const sells = route.endsWith('erc20')
  const [coin, item] = sells ? (['offer', 'consideration'] as const) : (['consideration', 'offer'] as const)
  const money = route.startsWith('eth') ? null : addressAt(args, at(`${coin}Token`))
  const standard = money === null ? 'native' : 'erc20'
  const [offerer, caller] = [addressAt(args, at('offerer')), frame.from]
  const [seller, buyer] = sells ? [caller, offerer] : [offerer, caller]
  const pay = (to: typeof seller, amount: bigint): Act => {
    return { kind: 'transfer', standard, token: money, from: buyer, to, amount: amount.toString() }
  }
  const fees = listAt(args, at('additionalRecipients'))
  const feeSum = fees.reduce((sum, fee) => sum + uintAt(fee, 'amount'), 0n)
  const price = uintAt(args, at(`${coin}Amount`))
  const toSeller = sells && price >= feeSum ? price - feeSum : price
  const show = { as: 'amount', token: money } as const
  return {
    shows: {
      [at(`${coin}Amount`)]: { ...show, label: 'Price' },
      [at('additionalRecipients.[].amount')]: show,
      [at('startTime')]: { as: 'time' },
      [at('endTime')]: { as: 'time' },
    },
    acts: [
      {
        kind: 'transfer',
        standard: route.includes('1155') ? 'erc1155' : 'erc721',
        token: addressAt(args, at(`${item}Token`)),
        from: seller,
        to: buyer,
        amount: uintAt(args, at(`${item}Amount`)).toString(),
        tokenId: uintAt(args, at(`${item}Identifier`)).toString(),
      },
      pay(seller, toSeller),
      ...fees.map((fee) => pay(addressAt(fee, 'recipient'), uintAt(fee, 'amount'))),
    ],
    spendsValue: money === null,
  }
}
