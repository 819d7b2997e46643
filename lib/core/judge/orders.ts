import type { Act, Meaning } from '../decode/meaning.ts'
import type { Address } from '../facts/hex.ts'
import { partsOf } from './placed-acts.ts'

/** Something of value that an order moves. `amount` null: the bytes leave it open; `to` null: not said, or whoever takes it up. */
interface OrderAsset {
  readonly standard: 'native' | 'erc20' | 'erc721' | 'erc1155'
  readonly token: Address | null
  readonly amount: string | null
  readonly tokenId?: string
  readonly to: Address | null
}

/** An offer that is signed for others to take up, with its terms from the maker's view. */
export interface Order {
  readonly maker: Address
  readonly taker: Address | null
  /** Unix seconds; absent: never. */
  readonly expires?: string
  readonly gives: readonly OrderAsset[]
  readonly gets: readonly OrderAsset[]
  /** What the taker pays to others: fees, or the whole price. */
  readonly others: readonly OrderAsset[]
  readonly factIds: readonly string[]
}

type OrderAct = Extract<Act, { kind: 'order' }>

/** All orders of a request. The terms of each are the acts of the same part that stand before it. */
export function ordersOf(meaning: Meaning): readonly Order[] {
  return partsOf(meaning).flatMap(({ meaning: { acts, fields } }) => {
    const factIds = fields.map(({ factId }) => factId)
    let terms: Act[] = []
    return acts.flatMap((act): readonly Order[] => {
      if (act.kind !== 'order') {
        terms.push(act)
        return []
      }
      const order = { ...termsOf(terms, act), factIds }
      terms = []
      return [order]
    })
  })
}

function termsOf(terms: readonly Act[], { maker, taker, expires }: OrderAct): Omit<Order, 'factIds'> {
  const moved = terms.flatMap((act) => movesOf(act, maker))
  const taken = terms.flatMap((act) => takingsOf(act, maker))
  const side = (name: 'gives' | 'gets' | 'others') => moved.flatMap(({ [name]: asset }) => (asset ? [asset] : []))
  const gives = side('gives')
  return {
    ...{ maker, taker, ...(expires === undefined ? {} : { expires }) },
    gives: gives.length > 0 ? gives : taken,
    gets: side('gets'),
    others: side('others'),
  }
}

interface Moves {
  readonly gives?: OrderAsset
  readonly gets?: OrderAsset
  readonly others?: OrderAsset
}

function movesOf(act: Act, maker: Address): readonly Moves[] {
  if (act.kind === 'transfer') {
    const { standard, token, amount, tokenId, to } = act
    const asset = { standard, token, amount, to, ...(tokenId === undefined ? {} : { tokenId }) }
    if (act.from === maker) return [{ gives: asset }]
    return [to === maker ? { gets: asset } : { others: asset }]
  }
  if (act.kind !== 'swap') return []
  const [give, get] = [coinOf(act.give, null), coinOf(act.get, act.recipient)]
  return [act.recipient === null || act.recipient === maker ? { gives: give, gets: get } : { gives: give, others: get }]
}

/** An order that says no more than what may be taken still gives that. */
function takingsOf(act: Act, maker: Address): readonly OrderAsset[] {
  if (act.kind !== 'approve' || act.owner !== maker) return []
  const { standard, token, amount, tokenId } = act
  return [{ standard, token, amount, to: act.spender, ...(tokenId === undefined ? {} : { tokenId }) }]
}

function coinOf({ token, amount }: { token: Address | null; amount: string | null }, to: Address | null): OrderAsset {
  return { standard: token === null ? 'native' : 'erc20', token, amount, to }
}
