import { parseAbi } from 'viem/utils'

/** Morpho Blue’s functions for whoever lends and borrows. */
export const MORPHO_ABI = parseAbi([
  'struct Market { address loanToken; address collateralToken; address oracle; address irm; uint256 lltv; }',
  'struct Authorization { address authorizer; address authorized; bool isAuthorized; uint256 nonce; uint256 deadline; }',
  'struct Signature { uint8 v; bytes32 r; bytes32 s; }',
  'function supply(Market marketParams, uint256 assets, uint256 shares, address onBehalf, bytes data)',
  'function supplyCollateral(Market marketParams, uint256 assets, address onBehalf, bytes data)',
  'function repay(Market marketParams, uint256 assets, uint256 shares, address onBehalf, bytes data)',
  'function withdraw(Market marketParams, uint256 assets, uint256 shares, address onBehalf, address receiver)',
  'function withdrawCollateral(Market marketParams, uint256 assets, address onBehalf, address receiver)',
  'function borrow(Market marketParams, uint256 assets, uint256 shares, address onBehalf, address receiver)',
  'function liquidate(Market marketParams, address borrower, uint256 seizedAssets, uint256 repaidShares, bytes data)',
  'function flashLoan(address token, uint256 assets, bytes data)',
  'function setAuthorization(address authorized, bool newIsAuthorized)',
  'function setAuthorizationWithSig(Authorization authorization, Signature signature)',
])
