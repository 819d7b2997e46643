import { parseAbi } from 'viem/utils'

/** UniswapX's reactors: what fillers call. */
export const UNISWAP_X_ABI = parseAbi([
  'struct SignedOrder { bytes order; bytes sig; }',
  'function execute(SignedOrder order)',
  'function executeWithCallback(SignedOrder order, bytes callbackData)',
  'function executeBatch(SignedOrder[] orders)',
  'function executeBatchWithCallback(SignedOrder[] orders, bytes callbackData)',
])

const INFO =
  '(address reactor, address swapper, uint256 nonce, uint256 deadline, address additionalValidationContract, bytes additionalValidationData) info'
const INPUT = '(address token, uint256 startAmount, uint256 endAmount) input'
const OUTPUTS = '(address token, uint256 startAmount, uint256 endAmount, address recipient)[] outputs'
const COSIGNED2 =
  '(uint256 decayStartTime, uint256 decayEndTime, address exclusiveFiller, uint256 exclusivityOverrideBps, uint256 inputOverride, uint256[] outputOverrides) cosignerData'
const COSIGNED3 =
  '(uint256 decayStartBlock, address exclusiveFiller, uint256 exclusivityOverrideBps, uint256 inputOverride, uint256[] outputOverrides) cosignerData'
const CURVE = '(uint256 relativeBlocks, int256[] relativeAmounts) curve'

/** How each kind of order is encoded, as the SDK serialises it. The kind is not named in the bytes: the shape tells. */
export const UNISWAP_X_ORDERS = {
  ExclusiveDutchOrder: `(${INFO}, uint256 decayStartTime, uint256 decayEndTime, address exclusiveFiller, uint256 exclusivityOverrideBps, ${INPUT}, ${OUTPUTS}) order`,
  V2DutchOrder: `(${INFO}, address cosigner, ${INPUT}, ${OUTPUTS}, ${COSIGNED2}, bytes cosignature) order`,
  V3DutchOrder: `(${INFO}, address cosigner, uint256 startingBaseFee, (address token, uint256 startAmount, ${CURVE}, uint256 maxAmount, uint256 adjustmentPerGweiBaseFee) input, (address token, uint256 startAmount, ${CURVE}, address recipient, uint256 minAmount, uint256 adjustmentPerGweiBaseFee)[] outputs, ${COSIGNED3}, bytes cosignature) order`,
  PriorityOrder: `(${INFO}, address cosigner, uint256 auctionStartBlock, uint256 baselinePriorityFeeWei, (address token, uint256 amount, uint256 mpsPerPriorityFeeWei) input, (address token, uint256 amount, uint256 mpsPerPriorityFeeWei, address recipient)[] outputs, (uint256 auctionTargetBlock) cosignerData, bytes cosignature) order`,
} as const
