import { parseAbi } from 'viem/utils'

/** Lido’s stETH, wstETH and withdrawal queue, as far as they are not ERC-20 or ERC-721. */
export const LIDO_ABI = parseAbi([
  'struct Permit { uint256 value; uint256 deadline; uint8 v; bytes32 r; bytes32 s; }',
  'function submit(address _referral)',
  'function transferShares(address _recipient, uint256 _sharesAmount)',
  'function transferSharesFrom(address _sender, address _recipient, uint256 _sharesAmount)',
  'function wrap(uint256 _stETHAmount)',
  'function unwrap(uint256 _wstETHAmount)',
  'function requestWithdrawals(uint256[] _amounts, address _owner)',
  'function requestWithdrawalsWstETH(uint256[] _amounts, address _owner)',
  'function requestWithdrawalsWithPermit(uint256[] _amounts, address _owner, Permit _permit)',
  'function requestWithdrawalsWstETHWithPermit(uint256[] _amounts, address _owner, Permit _permit)',
  'function claimWithdrawal(uint256 _requestId)',
  'function claimWithdrawals(uint256[] _requestIds, uint256[] _hints)',
  'function claimWithdrawalsTo(uint256[] _requestIds, uint256[] _hints, address _recipient)',
])
