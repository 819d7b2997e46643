import { parseAbi } from 'viem/utils'

/** LooksRare's exchanges, the first and the second. */
export const LOOKS_RARE_ABI = parseAbi([
  'struct Taker1 { bool isOrderAsk; address taker; uint256 price; uint256 tokenId; uint256 minPercentageToAsk; bytes params; }',
  'struct Maker1 { bool isOrderAsk; address signer; address collection; uint256 price; uint256 tokenId; uint256 amount; address strategy; address currency; uint256 nonce; uint256 startTime; uint256 endTime; uint256 minPercentageToAsk; bytes params; uint8 v; bytes32 r; bytes32 s; }',
  'struct Taker { address recipient; bytes additionalParameters; }',
  'struct Maker { uint8 quoteType; uint256 globalNonce; uint256 subsetNonce; uint256 orderNonce; uint256 strategyId; uint8 collectionType; address collection; address currency; address signer; uint256 startTime; uint256 endTime; uint256 price; uint256[] itemIds; uint256[] amounts; bytes additionalParameters; }',
  'struct ProofNode { bytes32 value; uint8 position; }',
  'struct MerkleTree { bytes32 root; ProofNode[] proof; }',
  'function matchAskWithTakerBid(Taker1 takerBid, Maker1 makerAsk)',
  'function matchAskWithTakerBidUsingETHAndWETH(Taker1 takerBid, Maker1 makerAsk)',
  'function matchBidWithTakerAsk(Taker1 takerAsk, Maker1 makerBid)',
  'function executeTakerBid(Taker takerBid, Maker makerAsk, bytes makerSignature, MerkleTree merkleTree, address affiliate)',
  'function executeTakerAsk(Taker takerAsk, Maker makerBid, bytes makerSignature, MerkleTree merkleTree, address affiliate)',
  'function executeMultipleTakerBids(Taker[] takerBids, Maker[] makerAsks, bytes[] makerSignatures, MerkleTree[] merkleTrees, address affiliate, bool isAtomic)',
  'function cancelAllOrdersForSender(uint256 minNonce)',
  'function cancelMultipleMakerOrders(uint256[] orderNonces)',
  'function cancelOrderNonces(uint256[] orderNonces)',
  'function incrementBidAskNonces(bool bid, bool ask)',
])
