import { concatHex, decodeFunctionData, encodeFunctionData, getAddress, parseAbi } from 'viem'
import { describe, expect, it } from 'vitest'
import type { Address, Hex } from '../../../../lib/core/facts/hex.ts'
import { readV3Buy } from '../../../../lib/core/simulate/scenarios/read-v3-buy.ts'

const [ACCOUNT, ROUTER, PAID, BETWEEN, BOUGHT] = ['a', 'b', 'c', 'd', 'e'].map(
  (digit): Address => `0x${digit.repeat(40)}`,
) as [Address, Address, Address, Address, Address]

const PATH = parseAbi([
  'function exactInput((bytes path, address recipient, uint256 deadline, uint256 amountIn, uint256 amountOutMinimum) params)',
  'function exactOutput((bytes path, address recipient, uint256 amountOut, uint256 amountInMaximum) params)',
])
const SINGLE = parseAbi([
  'function exactInputSingle((address tokenIn, address tokenOut, uint24 fee, address recipient, uint256 amountIn, uint256 amountOutMinimum, uint160 sqrtPriceLimitX96) params)',
])
const SECOND = parseAbi([
  'function exactInput((bytes path, address recipient, uint256 amountIn, uint256 amountOutMinimum) params)',
])

const way = concatHex([PAID, '0x0001f4', BETWEEN, '0x000bb8', BOUGHT])
const back = concatHex([BOUGHT, '0x000bb8', BETWEEN, '0x0001f4', PAID])

function frame(input: Hex, more: { readonly type?: string; readonly from?: Address } = {}) {
  return { type: 'CALL', from: ACCOUNT, to: ROUTER, gas: '0x0', gasUsed: '0x0', input, ...more }
}

const along = encodeFunctionData({
  abi: PATH,
  functionName: 'exactInput',
  args: [{ path: way, recipient: ACCOUNT, deadline: 9n, amountIn: 5n, amountOutMinimum: 4n }],
})

describe('a purchase from a router of Uniswap V3', () => {
  it('is turned round along the same pools', () => {
    const buy = readV3Buy(frame(along), ACCOUNT)
    expect(buy).toMatchObject({ router: ROUTER, token: BOUGHT, paidIn: [PAID, null] })
    const [sale = '0x'] = buy?.sell(7n, ACCOUNT) ?? []
    expect(decodeFunctionData({ abi: PATH, data: sale }).args).toMatchObject([
      { path: back, recipient: getAddress(ACCOUNT), amountIn: 7n, amountOutMinimum: 0n },
    ])
  })

  it('of an exact amount has its way backwards already', () => {
    const params = { path: back, recipient: ACCOUNT, amountOut: 5n, amountInMaximum: 4n }
    const buy = readV3Buy(
      frame(encodeFunctionData({ abi: PATH, functionName: 'exactOutput', args: [params] })),
      ACCOUNT,
    )
    expect(buy).toMatchObject({ token: BOUGHT, paidIn: [PAID, null] })
    const [sale = '0x'] = buy?.sell(7n, ACCOUNT) ?? []
    expect(decodeFunctionData({ abi: SECOND, data: sale }).args).toMatchObject([{ path: back, amountIn: 7n }])
  })

  it('from one pool alone is sold along a path of one pool, without a deadline where the router has none', () => {
    const pair = { tokenIn: PAID, tokenOut: BOUGHT, fee: 3_000, recipient: ACCOUNT }
    const args = [{ ...pair, amountIn: 5n, amountOutMinimum: 4n, sqrtPriceLimitX96: 0n }] as const
    const buy = readV3Buy(frame(encodeFunctionData({ abi: SINGLE, args })), ACCOUNT)
    const [sale = '0x'] = buy?.sell(7n, ACCOUNT) ?? []
    expect(decodeFunctionData({ abi: SECOND, data: sale }).args).toMatchObject([
      { path: concatHex([BOUGHT, '0x000bb8', PAID]) },
    ])
  })

  it('counts where the router calls itself, and not where another contract calls it', () => {
    expect(readV3Buy(frame(along, { type: 'DELEGATECALL', from: ROUTER }), ACCOUNT)).not.toBeNull()
    expect(readV3Buy(frame(along, { from: BETWEEN }), ACCOUNT)).toBeNull()
    expect(readV3Buy(frame(along, { type: 'DELEGATECALL' }), ACCOUNT)).toBeNull()
  })

  it.each(['0x', '0x12345678', along.slice(0, 200)])('is none where the bytes are others: %s', (input) => {
    expect(readV3Buy(frame(input as Hex), ACCOUNT)).toBeNull()
  })

  it('is none where the path is no path', () => {
    const params = { path: '0x1234', recipient: ACCOUNT, deadline: 9n, amountIn: 5n, amountOutMinimum: 4n } as const
    const data = encodeFunctionData({ abi: PATH, functionName: 'exactInput', args: [params] })
    expect(readV3Buy(frame(data), ACCOUNT)).toBeNull()
  })
})
