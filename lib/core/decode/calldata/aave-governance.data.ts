import { parseAbi } from 'viem/utils'

/** Aave’s governance V3: payloads, proposals, votes, and who votes with whose tokens. */
export const AAVE_GOVERNANCE_ABI = parseAbi([
  'struct Action { address target; bool withDelegateCall; uint8 accessLevel; uint256 value; string signature; bytes callData; }',
  'struct Payload { uint256 chain; uint8 accessLevel; address payloadsController; uint40 payloadId; }',
  'struct BalanceProof { address underlyingAsset; uint128 slot; bytes proof; }',
  'function createPayload(Action[] actions)',
  'function executePayload(uint40 payloadId)',
  'function cancelPayload(uint40 payloadId)',
  'function executeTransaction(address target, uint256 value, string signature, bytes data, bool withDelegatecall)',
  'function createProposal(Payload[] payloads, address votingPortal, bytes32 ipfsHash)',
  'function queueProposal(uint256 proposalId, uint128 forVotes, uint128 againstVotes)',
  'function executeProposal(uint256 proposalId)',
  'function cancelProposal(uint256 proposalId)',
  'function submitVote(uint256 proposalId, bool support, BalanceProof[] votingBalanceProofs)',
  'function submitVoteBySignature(uint256 proposalId, address voter, bool support, BalanceProof[] votingBalanceProofs, uint8 v, bytes32 r, bytes32 s)',
  'function delegateByType(address delegatee, uint8 delegationType)',
  'function metaDelegate(address delegator, address delegatee, uint256 deadline, uint8 v, bytes32 r, bytes32 s)',
  'function metaDelegateByType(address delegator, address delegatee, uint8 delegationType, uint256 deadline, uint8 v, bytes32 r, bytes32 s)',
])
