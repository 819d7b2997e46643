import { decodeFunctionData, encodeFunctionData } from 'viem'
import { UNISWAP_V2_ABI } from '../../decode/calldata/uniswap-v2.data.ts'
import { canonicalHex, type Hex } from '../../facts/hex.ts'
import type { CallFrame } from '../execution.ts'
import { type Buy, MOST_HOPS, NEVER } from './buy.ts'

const BUY = /^swap(?:(?:Exact)?(?:ETH|Tokens)ForTokens(?:SupportingFeeOnTransferTokens)?|(?:ETH|Tokens)ForExactTokens)$/

/** Uniswap V2's routers, whoever calls them; null: the call buys nothing there. */
export function readV2Buy({ type, to, input }: CallFrame): Buy | null {
  if (type !== 'CALL' || to === undefined) return null
  try {
    const { functionName, args } = decodeFunctionData({ abi: UNISWAP_V2_ABI, data: input as Hex })
    const route = args.find((arg) => Array.isArray(arg))
    if (!BUY.test(functionName) || route === undefined || route.length > MOST_HOPS) return null
    const path = route.map(canonicalHex)
    const [first, token] = [path[0], path.at(-1)]
    if (first === undefined || token === undefined) return null
    const isCoin = functionName.includes('ETHFor')
    const plain = isCoin ? 'swapExactTokensForETH' : 'swapExactTokensForTokens'
    return {
      ...{ router: canonicalHex(to as Hex), token, paidIn: [isCoin ? null : first] },
      // By the plain function, and by the one for tokens that keep a part of each transfer.
      sell: (amount, account) =>
        ([plain, `${plain}SupportingFeeOnTransferTokens`] as const).map((functionName) =>
          encodeFunctionData({
            abi: UNISWAP_V2_ABI,
            functionName,
            args: [amount, 0n, path.toReversed(), account, NEVER],
          }),
        ),
    }
  } catch {
    return null
  }
}
