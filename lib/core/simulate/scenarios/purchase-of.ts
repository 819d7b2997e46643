import { decodeFunctionData } from 'viem'
import { UNISWAP_V2_ABI } from '../../decode/calldata/uniswap-v2.data.ts'
import { type Address, canonicalHex, type Hex } from '../../facts/hex.ts'
import type { AssetChange, Effects } from '../effects.ts'
import type { CallFrame, Execution } from '../execution.ts'
import { framesOf } from '../frames-of.ts'

/** Longer ways than this nobody goes. */
const MOST_HOPS = 8

const BUY = /^swap(?:(?:Exact)?(?:ETH|Tokens)ForTokens(?:SupportingFeeOnTransferTokens)?|(?:ETH|Tokens)ForExactTokens)$/

/** A token that a run bought for the account, through a router of Uniswap V2's shape. Amounts are base units. */
export interface Purchase {
  readonly router: Address
  /** From what is paid to what is bought. */
  readonly path: readonly Address[]
  readonly token: Address
  readonly bought: bigint
  /** null: the chain's own coin. */
  readonly paid: Address | null
  readonly given: bigint
}

/** The first purchase of a run, however deep in its calls; null where it bought nothing, or something failed. */
export function purchaseOf(executions: readonly Execution[], { assets }: Effects, account: Address): Purchase | null {
  if (executions.some(({ status }) => status !== 'success')) return null
  for (const frame of executions.flatMap(({ callTree }) => framesOf(callTree))) {
    const buy = frame.type === 'CALL' ? readBuy(frame) : null
    if (buy === null) continue
    const given = -deltaOf(assets, account, buy.paid)
    const bought = deltaOf(assets, account, buy.token)
    if (given > 0n && bought > 0n) return { ...buy, bought, given }
  }
  return null
}

/** How much of a token, or of the coin, an account has more, or less, afterwards. */
export function deltaOf(assets: readonly AssetChange[], account: Address, token: Address | null): bigint {
  const standard = token === null ? 'native' : 'erc20'
  const found = assets.find((one) => one.owner === account && one.token === token && one.standard === standard)
  return BigInt(found?.delta ?? 0)
}

function readBuy({ to, input }: CallFrame): Pick<Purchase, 'router' | 'path' | 'token' | 'paid'> | null {
  if (to === undefined) return null
  try {
    const { functionName, args } = decodeFunctionData({ abi: UNISWAP_V2_ABI, data: input as Hex })
    const route = args.find((arg) => Array.isArray(arg))
    if (!BUY.test(functionName) || route === undefined || route.length > MOST_HOPS) return null
    const path = route.map(canonicalHex)
    const [first, token] = [path[0], path.at(-1)]
    if (first === undefined || token === undefined) return null
    return { router: canonicalHex(to as Hex), path, token, paid: functionName.includes('ETHFor') ? null : first }
  } catch {
    return null
  }
}
