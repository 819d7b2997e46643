import type { Act, Meaning } from '../decode/meaning.ts'
import { type Address, isAddress, isZeroAddress } from '../facts/hex.ts'
import { type PlacedAct, partsOf, placedActs } from './placed-acts.ts'

export type SwapAct = Extract<Act, { kind: 'swap' }>

/** What the bytes buy for the account. Amounts in base units; null: the bytes leave it open. */
export interface Bought {
  /** null: the chain's own coin. */
  readonly token: Address | null
  readonly least: bigint | null
  readonly swaps: readonly SwapAct[]
  readonly factIds: readonly string[]
}

interface Payout {
  readonly token: Address | null
  readonly least: bigint
  readonly factIds: readonly string[]
}

/** Of what Uniswap's routers hold they pay at least so much: to the caller, whom they write as one, or to who is named. */
const LEAST_PAID = /^#\.amountMin(imum)?$/
const CALLER = 1n

/**
 * The least of each token that the swaps in a request must bring the account, straight or paid out by the router that holds
 * it in between, which passes on no less than the swaps before must bring it. `wrapped`: the coin's wrapped form, where known.
 */
export function boughtAtLeast(meaning: Meaning, account: Address, wrapped: Address | undefined): readonly Bought[] {
  const swaps = placedActs(meaning).filter(isSwap)
  const payouts = partsOf(meaning).flatMap(({ meaning: part }) => payoutOf(part, account))
  const isOwn = ({ act: { recipient } }: PlacedSwap) => recipient === null || recipient === account
  const own = swaps.filter(isOwn)
  const held = swaps.filter((swap) => !isOwn(swap))
  const tokens = new Set([...own.map(({ act }) => act.get.token), ...payouts.map(({ token }) => token)])
  return [...tokens].flatMap((token): readonly Bought[] => {
    const paidOut = payouts.filter((payout) => payout.token === token)
    const fits = ({ act: { get } }: PlacedSwap) =>
      get.token === token || (token === null && (wrapped === undefined || get.token === wrapped))
    const through = paidOut.length === 0 ? [] : held.filter(fits)
    const all = [...own.filter(({ act }) => act.get.token === token), ...through]
    if (all.length === 0) return []
    const [straight, before] = [leastOf(all.filter(isOwn)), leastOf(through)]
    const after = paidOut.reduce((sum, { least }) => sum + least, 0n)
    const passedOn = before !== null && after > before ? after : before
    const least = straight === null || passedOn === null ? null : straight + passedOn
    const said = all.flatMap(({ meaning: { fields } }) => fields.map(({ factId }) => factId))
    const factIds = [...said, ...paidOut.flatMap((payout) => payout.factIds)]
    return [{ token, least, swaps: all.map(({ act }) => act), factIds }]
  })
}

type PlacedSwap = PlacedAct & { readonly act: SwapAct }

function isSwap(placed: PlacedAct): placed is PlacedSwap {
  return placed.act.kind === 'swap'
}

function leastOf(swaps: readonly PlacedSwap[]): bigint | null {
  return swaps.reduce<bigint | null>(
    (sum, { act: { get } }) => (sum === null || get.amount === null ? null : sum + BigInt(get.amount)),
    0n,
  )
}

function payoutOf({ fields }: Meaning, account: Address): readonly Payout[] {
  const at = (path: string) => fields.find((field) => field.path === path)?.raw
  const least = fields.find(({ path }) => LEAST_PAID.test(path))?.raw
  const to = at('#.recipient') ?? account
  if (least === undefined || !isAddress(to) || (to !== account && BigInt(to) !== CALLER)) return []
  const token = at('#.token')
  const factIds = fields.map(({ factId }) => factId)
  return [{ token: isAddress(token) && !isZeroAddress(token) ? token : null, least: BigInt(least), factIds }]
}
