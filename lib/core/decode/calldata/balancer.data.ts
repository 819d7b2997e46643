import { parseAbi } from 'viem/utils'

/** Balancer's vault, version 2. */
export const BALANCER_ABI = parseAbi([
  'struct SingleSwap { bytes32 poolId; uint8 kind; address assetIn; address assetOut; uint256 amount; bytes userData; }',
  'struct FundManagement { address sender; bool fromInternalBalance; address recipient; bool toInternalBalance; }',
  'struct BatchSwapStep { bytes32 poolId; uint256 assetInIndex; uint256 assetOutIndex; uint256 amount; bytes userData; }',
  'struct JoinPoolRequest { address[] assets; uint256[] maxAmountsIn; bytes userData; bool fromInternalBalance; }',
  'struct ExitPoolRequest { address[] assets; uint256[] minAmountsOut; bytes userData; bool toInternalBalance; }',
  'struct UserBalanceOp { uint8 kind; address asset; uint256 amount; address sender; address recipient; }',
  'function swap(SingleSwap singleSwap, FundManagement funds, uint256 limit, uint256 deadline)',
  'function batchSwap(uint8 kind, BatchSwapStep[] swaps, address[] assets, FundManagement funds, int256[] limits, uint256 deadline)',
  'function joinPool(bytes32 poolId, address sender, address recipient, JoinPoolRequest request)',
  'function exitPool(bytes32 poolId, address sender, address recipient, ExitPoolRequest request)',
  'function manageUserBalance(UserBalanceOp[] ops)',
  'function setRelayerApproval(address sender, address relayer, bool approved)',
  'function flashLoan(address recipient, address[] tokens, uint256[] amounts, bytes userData)',
])
