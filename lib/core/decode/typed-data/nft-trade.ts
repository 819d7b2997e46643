import type { Address } from '../../facts/hex.ts'
import type { Act } from '../meaning.ts'
import { orderAct } from './order-act.ts'

type Transfer = Extract<Act, { kind: 'transfer' }>

/** What a marketplace's signed order trades: items of one collection against one amount of money. */
export interface NftTrade {
  readonly selling: boolean
  readonly maker: Address
  /** null: anyone. */
  readonly taker: Address | null
  readonly standard: 'erc721' | 'erc1155'
  readonly collection: Address
  readonly items: readonly { readonly tokenId: bigint; readonly amount: bigint }[]
  /** null: the chain's own coin. */
  readonly money: Address | null
  /** Base units: what the maker gets at least, or pays at most. */
  readonly price: bigint
  /** Unix seconds. */
  readonly expires: bigint
}

/** The items one way and the money the other. */
export function actsOfTrade({
  selling,
  maker,
  taker,
  standard,
  collection,
  items,
  money,
  price,
  expires,
}: NftTrade): Act[] {
  const [seller, buyer] = selling ? [maker, taker] : [taker, maker]
  const parts = items.map(
    ({ tokenId, amount }): Transfer => ({
      kind: 'transfer',
      standard,
      token: collection,
      from: seller,
      to: buyer,
      amount: amount.toString(),
      tokenId: tokenId.toString(),
    }),
  )
  const paid: Transfer = {
    kind: 'transfer',
    standard: money === null ? 'native' : 'erc20',
    token: money,
    from: buyer,
    to: seller,
    amount: price.toString(),
  }
  return [...parts, paid, orderAct(maker, taker, expires)]
}
