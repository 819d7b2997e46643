const MAKER_ORDER =
  'MakerOrder(bool isOrderAsk,address signer,address collection,uint256 price,uint256 tokenId,uint256 amount,address strategy,address currency,uint256 nonce,uint256 startTime,uint256 endTime,uint256 minPercentageToAsk,bytes params)'
const MAKER =
  'Maker(uint8 quoteType,uint256 globalNonce,uint256 subsetNonce,uint256 orderNonce,uint256 strategyId,uint8 collectionType,address collection,address currency,address signer,uint256 startTime,uint256 endTime,uint256 price,uint256[] itemIds,uint256[] amounts,bytes additionalParameters)'
const MAX_TREE_HEIGHT = 10
const BATCHES = Array.from(
  { length: MAX_TREE_HEIGHT },
  (_, height) => `BatchOrder(Maker${'[2]'.repeat(height + 1)} tree)${MAKER}`,
)

/** One order of the first version, one of the second, and trees of the second's. */
export const LOOKSRARE_TYPES: readonly string[] = [MAKER_ORDER, MAKER, ...BATCHES]
