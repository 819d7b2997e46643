import { type Address, isZeroAddress } from '../../facts/hex.ts'
import type { DecodedCall, Decoder, Reading } from '../decoder.ts'
import type { Act } from '../meaning.ts'
import type { Scope } from '../scope.ts'
import { readCollectionStandard } from '../token.ts'
import { addressAt, listAt, nodeAt, uintAt, type ValueNode } from '../value-tree.ts'
import { coinAt, payAct } from './currency.ts'
import { LOOKS_RARE_ABI } from './looks-rare.data.ts'

/** LooksRare's exchanges: the caller buys what a maker asks for, or sells into what a maker bids. Fees go off the price. */
export const looksRareDecoder: Decoder = {
  name: 'looks-rare',
  abi: LOOKS_RARE_ABI,
  read(call, scope) {
    if (/^(cancel|increment)/.test(call.name)) return { reason: 'Cancels orders' }
    return call.name.startsWith('match') ? readFirst(call, scope) : readSecond(call)
  },
}

function readFirst({ args, name, frame }: DecodedCall, scope: Scope): Reading {
  const buys = name.startsWith('matchAsk')
  const [maker, taker] = buys ? ['makerAsk', 'takerBid'] : ['makerBid', 'takerAsk']
  const [signer, collection] = [addressAt(args, `${maker}.signer`), addressAt(args, `${maker}.collection`)]
  const money = name.endsWith('WETH') ? null : coinAt(args, `${maker}.currency`)
  const [seller, buyer] = buys ? [signer, frame.from] : [frame.from, signer]
  const item: Act = {
    kind: 'transfer',
    standard: readCollectionStandard(scope, collection),
    token: collection,
    from: seller,
    to: buyer,
    amount: uintAt(args, `${maker}.amount`).toString(),
    tokenId: uintAt(args, `${taker}.tokenId`).toString(),
  }
  return {
    shows: {
      [`${maker}.price`]: { as: 'amount', token: money, label: 'Price' },
      [`${taker}.price`]: { as: 'amount', token: money },
      [`${maker}.startTime`]: { as: 'time' },
      [`${maker}.endTime`]: { as: 'time' },
    },
    acts: [item, payAct(money, buyer, seller, uintAt(args, `${taker}.price`))],
    spendsValue: buys && money === null,
  }
}

function readSecond({ args, name, frame }: DecodedCall): Reading {
  const buys = name.endsWith('Bid') || name.endsWith('Bids')
  const many = name === 'executeMultipleTakerBids'
  const [makerName, takerName] = buys ? ['makerAsk', 'takerBid'] : ['makerBid', 'takerAsk']
  const makers = many ? listAt(args, 'makerAsks') : [nodeAt(args, makerName)].filter((it) => it !== undefined)
  const recipientOf = (index: number) => {
    const place = many ? `takerBids.[${index}].recipient` : `${takerName}.recipient`
    const given = nodeAt(args, place) === undefined ? undefined : addressAt(args, place)
    return given === undefined || isZeroAddress(given) ? frame.from : given
  }
  const acts = makers.flatMap((maker, index) => trade(maker, buys, frame.from, recipientOf(index)))
  const chosen = makers.some((maker) => uintAt(maker, 'strategyId') !== 0n)
  const paysCoin = buys && makers.some((maker) => coinAt(maker, 'currency') === null)
  return {
    shows: Object.assign({}, ...makers.map(showMaker)),
    acts,
    spendsValue: paysCoin,
    ...(chosen ? { reason: 'A strategy of the maker’s decides which item, or at what price' } : {}),
  }
}

function trade(maker: ValueNode, buys: boolean, caller: Address | null, recipient: Address | null): Act[] {
  const signer = addressAt(maker, 'signer')
  const [from, to] = buys ? [signer, recipient] : [caller, signer]
  const standard = uintAt(maker, 'collectionType') === 0n ? 'erc721' : 'erc1155'
  const token = addressAt(maker, 'collection')
  const items = listAt(maker, 'itemIds').map((id, index): Act => {
    const amount = nodeAt(maker, `amounts.[${index}]`)?.value ?? 1n
    return { kind: 'transfer', standard, token, from, to, amount: String(amount), tokenId: String(id.value) }
  })
  const [payer, payee] = buys ? [caller, signer] : [signer, recipient]
  return [...items, payAct(coinAt(maker, 'currency'), payer, payee, uintAt(maker, 'price'))]
}

function showMaker(maker: ValueNode): NonNullable<Reading['shows']> {
  const root = maker.path.replace(/^#\./, '')
  return {
    [`${root}.price`]: { as: 'amount', token: coinAt(maker, 'currency'), label: 'Price' },
    [`${root}.startTime`]: { as: 'time' },
    [`${root}.endTime`]: { as: 'time' },
  }
}
