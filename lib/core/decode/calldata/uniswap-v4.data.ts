import { parseAbi } from 'viem/utils'

/** Uniswap V4's position manager: what of it is neither ERC-721's nor Permit2's. */
export const UNISWAP_V4_ABI = parseAbi([
  'struct PoolKey { address currency0; address currency1; uint24 fee; int24 tickSpacing; address hooks; }',
  'struct Details { address token; uint160 amount; uint48 expiration; uint48 nonce; }',
  'struct PermitBatch { Details[] details; address spender; uint256 sigDeadline; }',
  'function modifyLiquidities(bytes unlockData, uint256 deadline)',
  'function modifyLiquiditiesWithoutUnlock(bytes actions, bytes[] params)',
  'function initializePool(PoolKey key, uint160 sqrtPriceX96)',
  'function permit(address spender, uint256 tokenId, uint256 deadline, uint256 nonce, bytes signature)',
  'function permitForAll(address owner, address operator, bool approved, uint256 deadline, uint256 nonce, bytes signature)',
  'function permitBatch(address owner, PermitBatch permitBatch, bytes signature)',
  'function revokeNonce(uint256 nonce)',
  'function subscribe(uint256 tokenId, address newSubscriber, bytes data)',
  'function unsubscribe(uint256 tokenId)',
])
