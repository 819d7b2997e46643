import { parseAbi } from 'viem/utils'

/** The entry point’s bundles and deposits: version 0.6 has its own layout of operations, 0.7 and 0.8 share one. */
export const ERC4337_ABI = parseAbi([
  'struct UserOperation { address sender; uint256 nonce; bytes initCode; bytes callData; uint256 callGasLimit; uint256 verificationGasLimit; uint256 preVerificationGas; uint256 maxFeePerGas; uint256 maxPriorityFeePerGas; bytes paymasterAndData; bytes signature; }',
  'struct PackedUserOperation { address sender; uint256 nonce; bytes initCode; bytes callData; bytes32 accountGasLimits; uint256 preVerificationGas; bytes32 gasFees; bytes paymasterAndData; bytes signature; }',
  'struct AggregatedOperations { UserOperation[] userOps; address aggregator; bytes signature; }',
  'struct PackedAggregatedOperations { PackedUserOperation[] userOps; address aggregator; bytes signature; }',
  'function handleOps(UserOperation[] ops, address beneficiary)',
  'function handleOps(PackedUserOperation[] ops, address beneficiary)',
  'function handleAggregatedOps(AggregatedOperations[] opsPerAggregator, address beneficiary)',
  'function handleAggregatedOps(PackedAggregatedOperations[] opsPerAggregator, address beneficiary)',
  'function executeUserOp(PackedUserOperation userOp, bytes32 userOpHash)',
  'function depositTo(address account)',
  'function withdrawTo(address withdrawAddress, uint256 withdrawAmount)',
  'function addStake(uint32 unstakeDelaySec)',
  'function unlockStake()',
  'function withdrawStake(address withdrawAddress)',
])
