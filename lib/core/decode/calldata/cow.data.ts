import { parseAbi } from 'viem/utils'

/** CoW Protocol's settlement contract, and the contract that sells native coin through it. */
export const COW_ABI = parseAbi([
  'struct Trade { uint256 sellTokenIndex; uint256 buyTokenIndex; address receiver; uint256 sellAmount; uint256 buyAmount; uint32 validTo; bytes32 appData; uint256 feeAmount; uint256 flags; uint256 executedAmount; bytes signature; }',
  'struct Interaction { address target; uint256 value; bytes callData; }',
  'struct BatchSwapStep { bytes32 poolId; uint256 assetInIndex; uint256 assetOutIndex; uint256 amount; bytes userData; }',
  'struct EthFlowOrder { address buyToken; address receiver; uint256 sellAmount; uint256 buyAmount; bytes32 appData; uint256 feeAmount; uint32 validTo; bool partiallyFillable; int64 quoteId; }',
  'function setPreSignature(bytes orderUid, bool signed)',
  'function invalidateOrder(bytes orderUid)',
  'function settle(address[] tokens, uint256[] clearingPrices, Trade[] trades, Interaction[][3] interactions)',
  'function swap(BatchSwapStep[] swaps, address[] tokens, Trade trade)',
  'function createOrder(EthFlowOrder order)',
  'function invalidateOrder(EthFlowOrder order)',
  'function invalidateOrdersIgnoringNotAllowed(EthFlowOrder[] orderArray)',
])
