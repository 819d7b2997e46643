import { keccak256 } from 'viem'
import { type Address, isAddress, isZeroAddress } from '../../facts/hex.ts'
import type { AssetChange, Effects } from '../effects.ts'
import type { Execution } from '../execution.ts'
import { framesOf } from '../frames-of.ts'
import type { Buy } from './buy.ts'
import { readV2Buy } from './read-v2-buy.ts'
import { readV3Buy } from './read-v3-buy.ts'

/** One run may bring any number of tokens: so many are sold again. */
const MOST_BOUGHT = 16

/** A token that a run brought the account for something else. Amounts are base units. */
export interface Purchase {
  readonly token: Address
  readonly bought: bigint
  /** What the account gave for it, as it stands among the effects. */
  readonly given: AssetChange
  /** Who had it before, or somebody made up where that is the token itself, to which many let nobody send. */
  readonly holder: Address
  /** The contract that was called for it. */
  readonly market: Address
  /** The call that bought it, where it can be turned round. */
  readonly buy: Buy | null
}

/**
 * The purchases of a run, however deep in its calls; none where something failed. What is made on the spot by a contract
 * that knows no way back here (shares, receipts) is none: it was never another's to sell.
 */
export function purchasesOf(
  executions: readonly Execution[],
  { assets }: Effects,
  account: Address,
): readonly Purchase[] {
  if (executions.some(({ status }) => status !== 'success')) return []
  const own = assets.filter(({ owner }) => owner === account)
  const losses = own.filter(({ delta }) => delta.startsWith('-'))
  const frames = executions.flatMap(({ callTree }) => framesOf(callTree))
  const buys = frames.flatMap((frame) => readV2Buy(frame) ?? readV3Buy(frame, account) ?? [])
  return own
    .flatMap(({ token, standard, delta }): readonly Purchase[] => {
      const bought = BigInt(delta)
      if (token === null || standard !== 'erc20' || bought <= 0n) return []
      const buy = buys.find((one) => one.token === token && paidFor(one, losses) !== undefined)
      const given = (buy === undefined ? undefined : paidFor(buy, losses)) ?? losses[0]
      const holder = holderOf(token, assets) ?? buy?.router
      if (given === undefined || holder === undefined) return []
      const market = buy?.router ?? calledFor(token, executions) ?? holder
      return [{ token, bought, given, holder, market, buy: buy ?? null }]
    })
    .slice(0, MOST_BOUGHT)
}

/** How much of a token, or of the coin, an account has more, or less, afterwards. */
export function deltaOf(assets: readonly AssetChange[], account: Address, token: Address | null): bigint {
  const standard = token === null ? 'native' : 'erc20'
  const found = assets.find((one) => one.owner === account && one.token === token && one.standard === standard)
  return BigInt(found?.delta ?? 0)
}

function paidFor({ paidIn }: Buy, losses: readonly AssetChange[]): AssetChange | undefined {
  return losses.find(({ token, standard }) => (standard === 'native' || standard === 'erc20') && paidIn.includes(token))
}

/** What was called in the last step that moved the token, but for the token itself. */
function calledFor(token: Address, executions: readonly Execution[]): Address | undefined {
  const moving = executions.findLast(
    ({ callTree }) => callTree?.to !== token && framesOf(callTree).some(({ to }) => to === token),
  )
  const called = moving?.callTree?.to
  return isAddress(called) ? called : undefined
}

/** Whoever has the most of it less. */
function holderOf(token: Address, assets: readonly AssetChange[]): Address | undefined {
  const losers = assets.filter((one) => one.token === token && one.delta.startsWith('-') && !isZeroAddress(one.owner))
  const [largest] = losers.toSorted((one, other) => (BigInt(one.delta) < BigInt(other.delta) ? -1 : 1))
  return largest?.owner === token ? `0x${keccak256(token).slice(26)}` : largest?.owner
}
