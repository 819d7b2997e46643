import { parseAbi } from 'viem/utils'

/** Permit2’s functions that change anything. */
export const PERMIT2_ABI = parseAbi([
  'struct Details { address token; uint160 amount; uint48 expiration; uint48 nonce; }',
  'struct PermitSingle { Details details; address spender; uint256 sigDeadline; }',
  'struct PermitBatch { Details[] details; address spender; uint256 sigDeadline; }',
  'struct AllowanceTransfer { address from; address to; uint160 amount; address token; }',
  'struct TokenPermissions { address token; uint256 amount; }',
  'struct PermitTransfer { TokenPermissions permitted; uint256 nonce; uint256 deadline; }',
  'struct PermitBatchTransfer { TokenPermissions[] permitted; uint256 nonce; uint256 deadline; }',
  'struct TransferDetails { address to; uint256 requestedAmount; }',
  'struct TokenSpender { address token; address spender; }',
  'function approve(address token, address spender, uint160 amount, uint48 expiration)',
  'function permit(address owner, PermitSingle permitSingle, bytes signature)',
  'function permit(address owner, PermitBatch permitBatch, bytes signature)',
  'function transferFrom(address from, address to, uint160 amount, address token)',
  'function transferFrom(AllowanceTransfer[] transferDetails)',
  'function permitTransferFrom(PermitTransfer permit, TransferDetails transferDetails, address owner, bytes signature)',
  'function permitTransferFrom(PermitBatchTransfer permit, TransferDetails[] transferDetails, address owner, bytes signature)',
  'function permitWitnessTransferFrom(PermitTransfer permit, TransferDetails transferDetails, address owner, bytes32 witness, string witnessTypeString, bytes signature)',
  'function permitWitnessTransferFrom(PermitBatchTransfer permit, TransferDetails[] transferDetails, address owner, bytes32 witness, string witnessTypeString, bytes signature)',
  'function lockdown(TokenSpender[] approvals)',
  'function invalidateNonces(address token, address spender, uint48 newNonce)',
  'function invalidateUnorderedNonces(uint256 wordPos, uint256 mask)',
])
