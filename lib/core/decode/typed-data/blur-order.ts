import { isZeroAddress } from '../../facts/hex.ts'
import type { Reading, TypedDataReader } from '../decoder.ts'
import type { Scope } from '../scope.ts'
import { readCollectionStandard } from '../token.ts'
import { addressAt, listAt, nodeAt, uintAt, type ValueNode } from '../value-tree.ts'
import { actsOfTrade } from './nft-trade.ts'
import { verifyingContract } from './verifying-contract.ts'

const ORDER =
  'Order(address trader,uint8 side,address matchingPolicy,address collection,uint256 tokenId,uint256 amount,address paymentToken,uint256 price,uint256 listingTime,uint256 expirationTime,Fee[] fees,uint256 salt,bytes extraParams,uint256 nonce)Fee(uint16 rate,address recipient)'
const ORDER_V2 =
  'Order(address trader,address collection,bytes32 listingsRoot,uint256 numberOfListings,uint256 expirationTime,uint8 assetType,FeeRate makerFee,uint256 salt,uint8 orderType,uint256 nonce)FeeRate(uint16 rate,address recipient)'
const ROOT = 'Root(bytes32 root)'

/**
 * Blur's orders (types of @reservoir0x/sdk 0.0.372). The first version names item and price; in the second, and in a root
 * of many orders, both stand only behind a hash.
 */
export const blurOrderReader: TypedDataReader = {
  name: 'blur-order',
  types: [ORDER, ORDER_V2, ROOT],
  read(typedData, message, scope) {
    if (verifyingContract(typedData) === undefined) return undefined
    if (nodeAt(message, 'side') !== undefined) return readOrder(message, scope)
    if (nodeAt(message, 'listingsRoot') === undefined)
      return { blind: true, reason: 'Orders behind a hash: which items leave, and for how much, can not be told' }
    const reason = `Up to ${uintAt(message, 'numberOfListings')} items behind a hash: which they are, and at what price, can not be told`
    return { blind: true, reason, shows: { expirationTime: { as: 'time', label: 'Valid until' } } }
  },
}

/** Side 0 buys, 1 sells; a rate of fees is in hundredths of a percent of the price, paid by the seller. */
function readOrder(message: ValueNode, scope: Scope): Reading {
  const selling = uintAt(message, 'side') === 1n
  const [given, price, collection] = [
    addressAt(message, 'paymentToken'),
    uintAt(message, 'price'),
    addressAt(message, 'collection'),
  ]
  const money = isZeroAddress(given) ? null : given
  const rates = listAt(message, 'fees').reduce((sum, fee) => sum + uintAt(fee, 'rate'), 0n)
  const fees = (price * rates) / 10_000n
  const kept = fees > price ? 0n : price - fees
  return {
    shows: {
      price: { as: 'amount', token: money, label: 'Price' },
      listingTime: { as: 'time', label: 'Valid from' },
      expirationTime: { as: 'time', label: 'Valid until' },
    },
    ...(selling
      ? {}
      : { reason: 'Which items fit is for the matching policy to say: it may be any of the collection' }),
    acts: actsOfTrade({
      selling,
      maker: addressAt(message, 'trader'),
      taker: null,
      standard: readCollectionStandard(scope, collection),
      collection,
      items: [{ tokenId: uintAt(message, 'tokenId'), amount: uintAt(message, 'amount') }],
      money,
      price: selling ? kept : price,
      expires: uintAt(message, 'expirationTime'),
    }),
  }
}
