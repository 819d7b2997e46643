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
  /** From the pools themselves, and not from what a router holds. */
  readonly isTaken: boolean
  readonly factIds: readonly string[]
}

/**
 * Of what Uniswap's routers hold, and of what V4's pools owe, they pay at least so much: to the caller, whom they write as
 * one, or to who is named.
 */
const LEAST_PAID = /^#\.(amountMin(imum)?|minAmount)$/
const LEAST_TAKEN = '#.minAmount'
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
    const paid = payouts.filter((payout) => payout.token === token)
    const paidOut = paid.filter(({ isTaken }) => !isTaken)
    const fits = ({ act: { get } }: PlacedSwap) =>
      get.token === token || (token === null && (wrapped === undefined || get.token === wrapped))
    const through = paidOut.length === 0 ? [] : held.filter(fits)
    const all = [...own.filter(({ act }) => act.get.token === token), ...through]
    if (all.length === 0) return []
    const straight = atLeast(
      leastOf(all.filter(isOwn)),
      paid.filter(({ isTaken }) => isTaken),
    )
    const passedOn = atLeast(leastOf(through), paidOut)
    const least = straight === null || passedOn === null ? null : straight + passedOn
    const said = all.flatMap(({ meaning: { fields } }) => fields.map(({ factId }) => factId))
    const factIds = [...said, ...paid.flatMap((payout) => payout.factIds)]
    return [{ token, least, swaps: all.map(({ act }) => act), factIds }]
  })
}

type PlacedSwap = PlacedAct & { readonly act: SwapAct }

/** An order that others take up has its own price: nobody moves it. */
function isSwap(placed: PlacedAct): placed is PlacedSwap {
  return placed.act.kind === 'swap' && placed.meaning.acts.every(({ kind }) => kind !== 'order')
}

function leastOf(swaps: readonly PlacedSwap[]): bigint | null {
  return swaps.reduce<bigint | null>(
    (sum, { act: { get } }) => (sum === null || get.amount === null ? null : sum + BigInt(get.amount)),
    0n,
  )
}

/** Both hold: what the swaps must bring, and what must be paid out of it. */
function atLeast(brought: bigint | null, payouts: readonly Payout[]): bigint | null {
  const paid = payouts.reduce((sum, { least }) => sum + least, 0n)
  return brought !== null && paid > brought ? paid : brought
}

function payoutOf({ fields }: Meaning, account: Address): readonly Payout[] {
  const at = (path: string) => fields.find((field) => field.path === path)?.raw
  const field = fields.find(({ path }) => LEAST_PAID.test(path))
  const to = at('#.recipient') ?? account
  if (field === undefined || !isAddress(to) || (to !== account && BigInt(to) !== CALLER)) return []
  const token = at('#.token') ?? at('#.currency')
  const factIds = fields.map(({ factId }) => factId)
  const paid = isAddress(token) && !isZeroAddress(token) ? token : null
  return [{ token: paid, least: BigInt(field.raw), isTaken: field.path === LEAST_TAKEN, factIds }]
}
