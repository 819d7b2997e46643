import type { ValueNode } from '../value-tree.ts'

/** One action of Uniswap V4's routers: its name, and the types of its parameters, by version where they changed. */
export interface V4Action {
  readonly name: string
  readonly types: readonly [string, ...string[]]
}

/** An action whose parameters were read; where that failed they are the bytes. */
export interface ReadAction {
  readonly name: string
  readonly args: ValueNode
}

const POOL_KEY = '(address currency0, address currency1, uint24 fee, int24 tickSpacing, address hooks) poolKey'
const PATH = '(address intermediateCurrency, uint256 fee, int24 tickSpacing, address hooks, bytes hookData)[] path'
const TICKS = 'int24 tickLower, int24 tickUpper'
const MOST = 'uint128 amount0Max, uint128 amount1Max'
const LEAST = 'uint128 amount0Min, uint128 amount1Min'

/** A swap's struct as of Universal Router 2.0, and as of 2.1.1 with the prices of its hops. */
const single = (amounts: string): V4Action['types'] => [
  `(${POOL_KEY}, bool zeroForOne, ${amounts}, bytes hookData) swap`,
  `(${POOL_KEY}, bool zeroForOne, ${amounts}, uint256 minHopPriceX36, bytes hookData) swap`,
]
const hops = (currency: string, amounts: string): V4Action['types'] => [
  `(address ${currency}, ${PATH}, ${amounts}) swap`,
  `(address ${currency}, ${PATH}, uint256[] minHopPriceX36, ${amounts}) swap`,
]
const IN = 'uint128 amountIn, uint128 amountOutMinimum'
const OUT = 'uint128 amountOut, uint128 amountInMaximum'

/** By number, as v4-periphery's `Actions` names them and its `CalldataDecoder` and the SDK's planner encode them. */
export const V4_ACTIONS: ReadonlyMap<number, V4Action> = new Map<number, V4Action>([
  [0x00, { name: 'INCREASE_LIQUIDITY', types: [`uint256 tokenId, uint256 liquidity, ${MOST}, bytes hookData`] }],
  [0x01, { name: 'DECREASE_LIQUIDITY', types: [`uint256 tokenId, uint256 liquidity, ${LEAST}, bytes hookData`] }],
  [
    0x02,
    {
      name: 'MINT_POSITION',
      types: [`${POOL_KEY}, ${TICKS}, uint256 liquidity, ${MOST}, address owner, bytes hookData`],
    },
  ],
  [0x03, { name: 'BURN_POSITION', types: [`uint256 tokenId, ${LEAST}, bytes hookData`] }],
  [0x04, { name: 'INCREASE_LIQUIDITY_FROM_DELTAS', types: [`uint256 tokenId, ${MOST}, bytes hookData`] }],
  [
    0x05,
    { name: 'MINT_POSITION_FROM_DELTAS', types: [`${POOL_KEY}, ${TICKS}, ${MOST}, address owner, bytes hookData`] },
  ],
  [0x06, { name: 'SWAP_EXACT_IN_SINGLE', types: single(IN) }],
  [0x07, { name: 'SWAP_EXACT_IN', types: hops('currencyIn', IN) }],
  [0x08, { name: 'SWAP_EXACT_OUT_SINGLE', types: single(OUT) }],
  [0x09, { name: 'SWAP_EXACT_OUT', types: hops('currencyOut', OUT) }],
  [0x0b, { name: 'SETTLE', types: ['address currency, uint256 amount, bool payerIsUser'] }],
  [0x0c, { name: 'SETTLE_ALL', types: ['address currency, uint256 maxAmount'] }],
  [0x0d, { name: 'SETTLE_PAIR', types: ['address currency0, address currency1'] }],
  [0x0e, { name: 'TAKE', types: ['address currency, address recipient, uint256 amount'] }],
  [0x0f, { name: 'TAKE_ALL', types: ['address currency, uint256 minAmount'] }],
  [0x10, { name: 'TAKE_PORTION', types: ['address currency, address recipient, uint256 bips'] }],
  [0x11, { name: 'TAKE_PAIR', types: ['address currency0, address currency1, address recipient'] }],
  [0x12, { name: 'CLOSE_CURRENCY', types: ['address currency'] }],
  [0x13, { name: 'CLEAR_OR_TAKE', types: ['address currency, uint256 amountMax'] }],
  [0x14, { name: 'SWEEP', types: ['address currency, address recipient'] }],
  [0x15, { name: 'WRAP', types: ['uint256 amount'] }],
  [0x16, { name: 'UNWRAP', types: ['uint256 amount'] }],
])
