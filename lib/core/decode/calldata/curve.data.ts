import { parseAbi } from 'viem/utils'

/** Curve's routers, and what its pools share. */
export const CURVE_ABI = parseAbi([
  'function exchange(address[11] route, uint256[5][5] swap_params, uint256 amount, uint256 expected)',
  'function exchange(address[11] route, uint256[5][5] swap_params, uint256 amount, uint256 expected, address[5] pools)',
  'function exchange(address[11] route, uint256[4][5] swap_params, uint256 amount, uint256 expected)',
  'function exchange(int128 i, int128 j, uint256 dx, uint256 min_dy)',
  'function exchange_underlying(int128 i, int128 j, uint256 dx, uint256 min_dy)',
  'function exchange(uint256 i, uint256 j, uint256 dx, uint256 min_dy, bool use_eth)',
])
