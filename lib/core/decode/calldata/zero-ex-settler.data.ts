import { parseAbi } from 'viem/utils'

/** 0x's Settler and the AllowanceHolder before it. */
export const ZERO_EX_SETTLER_ABI = parseAbi([
  'struct AllowedSlippage { address recipient; address buyToken; uint256 minAmountOut; }',
  'function exec(address operator, address token, uint256 amount, address target, bytes data)',
  'function execute(AllowedSlippage slippage, bytes[] actions, bytes32 zid)',
  'function executeWithPermit(AllowedSlippage slippage, bytes[] actions, bytes32 zid, bytes permitData)',
])

/** What a Settler may be told to do, as its `ISettlerActions` names it: the actions that say who is paid. */
export const SETTLER_ACTIONS = parseAbi([
  'struct TokenPermissions { address token; uint256 amount; }',
  'struct Permit { TokenPermissions permitted; uint256 nonce; uint256 deadline; }',
  'function TRANSFER_FROM(address recipient, Permit permit, bytes sig)',
  'function NATIVE_CHECK(uint256 deadline, uint256 msgValue)',
  'function RFQ_VIP(address recipient, Permit takerPermit, Permit makerPermit, address maker, bytes makerSig, bytes takerSig)',
  'function RFQ(address recipient, Permit permit, address maker, bytes makerSig, address takerToken, uint256 maxTakerAmount)',
  'function UNISWAPV4(address recipient, address sellToken, uint256 ppm, bool feeOnTransfer, uint256 hashMul, uint256 hashMod, bytes fills, uint256 amountOutMin)',
  'function UNISWAPV4_VIP(address recipient, Permit permit, bool feeOnTransfer, uint256 hashMul, uint256 hashMod, bytes fills, bytes sig, uint256 amountOutMin)',
  'function BALANCERV3(address recipient, address sellToken, uint256 ppm, bool feeOnTransfer, uint256 hashMul, uint256 hashMod, bytes fills, uint256 amountOutMin)',
  'function BALANCERV3_VIP(address recipient, Permit permit, bool feeOnTransfer, uint256 hashMul, uint256 hashMod, bytes fills, bytes sig, uint256 amountOutMin)',
  'function UNISWAPV3(address recipient, uint256 ppm, bytes path, uint256 amountOutMin)',
  'function UNISWAPV3_VIP(address recipient, Permit permit, bytes path, bytes sig, uint256 amountOutMin)',
  'function UNISWAPV2(address recipient, address sellToken, uint256 ppm, address pool, uint24 swapInfo, uint256 amountOutMin)',
  'function MAKERPSM(address recipient, uint256 ppm, bool buyGem, uint256 amountOutMin, address psm, address dai)',
  'function CURVE_TRICRYPTO_VIP(address recipient, Permit permit, uint80 poolInfo, bytes sig, uint256 minBuyAmount)',
  'function DODOV1(address sellToken, uint256 ppm, address pool, bool quoteForBase, uint256 minBuyAmount)',
  'function DODOV2(address recipient, address sellToken, uint256 ppm, address pool, bool quoteForBase, uint256 minBuyAmount)',
  'function VELODROME(address recipient, uint256 ppm, address pool, uint24 swapInfo, uint256 minBuyAmount)',
  'function MAVERICKV2(address recipient, address sellToken, uint256 ppm, address pool, bool tokenAIn, int32 tickLimit, uint256 minBuyAmount)',
  'function POSITIVE_SLIPPAGE(address recipient, address token, uint256 expectedAmount, uint256 maxPpm)',
  'function BASIC(address sellToken, uint256 ppm, address pool, uint256 offset, bytes data)',
  'function EKUBO(address recipient, address sellToken, uint256 ppm, bool feeOnTransfer, uint256 hashMul, uint256 hashMod, bytes fills, uint256 amountOutMin)',
  'function EULERSWAP(address recipient, address sellToken, uint256 ppm, address pool, bool zeroForOne, uint256 amountOutMin)',
  'function CHECK_SLIPPAGE(bool transferExactLimit)',
])
