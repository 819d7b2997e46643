import { concatHex, decodeFunctionData, encodeFunctionData, numberToHex, parseAbi } from 'viem'
import { UNISWAP_V3_ABI } from '../../decode/calldata/uniswap-v3.data.ts'
import { type Address, canonicalHex, type Hex } from '../../facts/hex.ts'
import type { CallFrame } from '../execution.ts'
import { type Buy, MOST_HOPS, NEVER } from './buy.ts'

/** SwapRouter's, and SwapRouter02's, which has no deadline. */
const SELL = {
  first: parseAbi([
    'function exactInput((bytes path, address recipient, uint256 deadline, uint256 amountIn, uint256 amountOutMinimum) params)',
  ]),
  second: parseAbi([
    'function exactInput((bytes path, address recipient, uint256 amountIn, uint256 amountOutMinimum) params)',
  ]),
}

/** Tokens and fees in turn, as the bytes of a path have them: 20 and 3 bytes. */
const PATH = /^0x[0-9a-f]{40}(?:[0-9a-f]{46})+$/

/**
 * Uniswap V3's routers, called by the account itself or by the router's own multicall; null: the call buys nothing there.
 * The routers wrap the coin where that is what is sent.
 */
export function readV3Buy({ type, from, to, input }: CallFrame, account: Address): Buy | null {
  if (to === undefined || (type === 'DELEGATECALL' ? from !== to : from !== account)) return null
  try {
    const { functionName, args } = decodeFunctionData({ abi: UNISWAP_V3_ABI, data: input as Hex })
    const [params] = args ?? []
    if (typeof params !== 'object') return null
    const path = pathOf(functionName, params)
    if (path === null || path.length > 2 * MOST_HOPS) return null
    const [first, token] = [path[0], path.at(-1)]
    if (first === undefined || token === undefined) return null
    const way = concatHex(path.toReversed())
    return {
      ...{ router: canonicalHex(to as Hex), token, paidIn: [first, null] },
      sell: (amountIn, recipient) => {
        const sale = { path: way, recipient, amountIn, amountOutMinimum: 0n }
        if (!('deadline' in params)) return [encodeFunctionData({ abi: SELL.second, args: [sale] })]
        return [encodeFunctionData({ abi: SELL.first, args: [{ ...sale, deadline: NEVER }] })]
      },
    }
  } catch {
    return null
  }
}

/** From what is paid to what is bought, with the fee of each pool between two. */
function pathOf(name: string, params: object): readonly Hex[] | null {
  if ('tokenIn' in params && 'tokenOut' in params && 'fee' in params)
    return [
      canonicalHex(params.tokenIn as Hex),
      numberToHex(Number(params.fee), { size: 3 }),
      canonicalHex(params.tokenOut as Hex),
    ]
  if (!('path' in params)) return null
  const bytes = canonicalHex(params.path as Hex)
  if (!PATH.test(bytes)) return null
  const parts = (bytes.slice(2).match(/.{1,46}/g) ?? []).flatMap((pair): readonly Hex[] => {
    const [token, fee] = [pair.slice(0, 40), pair.slice(40)]
    return fee === '' ? [`0x${token}`] : [`0x${token}`, `0x${fee}`]
  })
  return name === 'exactOutput' ? parts.toReversed() : parts
}
