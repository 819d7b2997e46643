import type { CallFrame, Decoder, Reading } from '../decoder.ts'
import type { ValueNode } from '../value-tree.ts'
import { readPermit } from './permit2.ts'
import { uniswapV3PositionsDecoder } from './uniswap-v3-positions.ts'
import { uniswapV4Decoder } from './uniswap-v4.ts'
import { readV4Plan } from './uniswap-v4-actions.ts'
import { readBridge, readPayout, readPull, readPulls } from './universal-router-payments.ts'
import { readRouterSwap } from './universal-router-swap.ts'

/** One command of Universal Router: the types of its input, by version where they changed, and what it does. */
export interface Command {
  readonly name: string
  readonly types: readonly [string, ...string[]]
  readonly read?: (args: ValueNode, frame: CallFrame) => Reading
}

const DETAILS = '(address token, uint160 amount, uint48 expiration, uint48 nonce)'
const POOL_KEY = '(address currency0, address currency1, uint24 fee, int24 tickSpacing, address hooks)'
const IN = 'address recipient, uint256 amountIn, uint256 amountOutMin'
const OUT = 'address recipient, uint256 amountOut, uint256 amountInMax'
const ACROSS =
  '(address depositor, address recipient, address inputToken, address outputToken, uint256 inputAmount, uint256 outputAmount, uint256 destinationChainId, address exclusiveRelayer, uint32 quoteTimestamp, uint32 fillDeadline, uint32 exclusivityDeadline, bytes message, bool useNative)'

/** A swap as of 2.0, and as of 2.1.1 with the prices of its hops. */
function swap(name: string, amounts: string, path: string): Command {
  const types = `${amounts}, ${path} path, bool payerIsUser`
  return { name, types: [types, `${types}, uint256[] minHopPriceX36`], read: readRouterSwap(amounts === IN) }
}

function payout(name: string, types: string): Command {
  return { name, types: [types], read: readPayout }
}

function permit(name: string, type: string, root: 'permitSingle' | 'permitBatch'): Command {
  const types = `(${type} details, address spender, uint256 sigDeadline) ${root}, bytes signature`
  return { name, types: [types], read: (args, frame) => readPermit(root, args, frame.from, false) }
}

/** By number, as Universal Router 2's own library of commands names them, and the SDK's planner where that is newer. */
export const COMMANDS: ReadonlyMap<number, Command> = new Map<number, Command>([
  [0x00, swap('V3_SWAP_EXACT_IN', IN, 'bytes')],
  [0x01, swap('V3_SWAP_EXACT_OUT', OUT, 'bytes')],
  [
    0x02,
    { name: 'PERMIT2_TRANSFER_FROM', types: ['address token, address recipient, uint160 amount'], read: readPull },
  ],
  [0x03, permit('PERMIT2_PERMIT_BATCH', `${DETAILS}[]`, 'permitBatch')],
  [0x04, payout('SWEEP', 'address token, address recipient, uint256 amountMin')],
  [0x05, payout('TRANSFER', 'address token, address recipient, uint256 value')],
  [0x06, payout('PAY_PORTION', 'address token, address recipient, uint256 bips')],
  [0x07, payout('PAY_PORTION_FULL_PRECISION', 'address token, address recipient, uint256 portion')],
  [0x08, swap('V2_SWAP_EXACT_IN', IN, 'address[]')],
  [0x09, swap('V2_SWAP_EXACT_OUT', OUT, 'address[]')],
  [0x0a, permit('PERMIT2_PERMIT', DETAILS, 'permitSingle')],
  [0x0b, payout('WRAP_ETH', 'address recipient, uint256 amount')],
  [0x0c, payout('UNWRAP_WETH', 'address recipient, uint256 amountMin')],
  [
    0x0d,
    {
      name: 'PERMIT2_TRANSFER_FROM_BATCH',
      types: ['(address from, address to, uint160 amount, address token)[] details'],
      read: readPulls,
    },
  ],
  [0x0e, { name: 'BALANCE_CHECK_ERC20', types: ['address owner, address token, uint256 minBalance'] }],
  [0x10, { name: 'V4_SWAP', types: ['bytes actions, bytes[] params'], read: readV4Plan }],
  [0x13, { name: 'V4_INITIALIZE_POOL', types: [`${POOL_KEY} poolKey, uint160 sqrtPriceX96`] }],
  [0x21, { name: 'EXECUTE_SUB_PLAN', types: ['bytes commands, bytes[] inputs'] }],
  [0x40, { name: 'ACROSS_V4_DEPOSIT_V3', types: [`${ACROSS} params`], read: readBridge }],
])

/** Commands whose input is a call of a position manager, as calldata. */
export const MANAGER_CALLS: ReadonlyMap<number, { readonly name: string; readonly decoder: Decoder }> = new Map([
  [0x11, { name: 'V3_POSITION_MANAGER_PERMIT', decoder: uniswapV3PositionsDecoder }],
  [0x12, { name: 'V3_POSITION_MANAGER_CALL', decoder: uniswapV3PositionsDecoder }],
  [0x14, { name: 'V4_POSITION_MANAGER_CALL', decoder: uniswapV4Decoder }],
])
