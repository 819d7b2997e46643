import type { TypedDataReader } from '../decoder.ts'
import { nodeAt, uintAt } from '../value-tree.ts'
import { verifyingContract } from './verifying-contract.ts'

const ORDER_V1 =
  'Order(uint256 salt,address maker,address signer,address taker,uint256 tokenId,uint256 makerAmount,uint256 takerAmount,uint256 expiration,uint256 nonce,uint256 feeRateBps,uint8 side,uint8 signatureType)'
const ORDER_V2 =
  'Order(uint256 salt,address maker,address signer,uint256 tokenId,uint256 makerAmount,uint256 takerAmount,uint8 side,uint8 signatureType,uint256 timestamp,bytes32 metadata,bytes32 builder)'
const LOGIN = 'ClobAuth(address address,string timestamp,uint256 nonce,string message)'

/**
 * Polymarket's orders for its order book, both versions, and the sign-in to it (types of @polymarket/clob-client-v2 1.1.0).
 * The order names neither the money nor the contract of the shares: the exchange knows them.
 */
export const polymarketOrderReader: TypedDataReader = {
  name: 'polymarket-order',
  types: [ORDER_V1, ORDER_V2, LOGIN],
  read(typedData, message) {
    if (nodeAt(message, 'side') === undefined) return { reason: 'Signs in to an order book' }
    if (verifyingContract(typedData) === undefined) return undefined
    const buys = uintAt(message, 'side') === 0n
    const [money, shares] = ['of the exchange’s money, in base units', 'shares, in base units'] as const
    return {
      reason: buys
        ? 'Buys shares in an outcome; the exchange that it names knows which money it takes'
        : 'Sells shares in an outcome; the exchange that it names knows which money it gives',
      shows: {
        makerAmount: { as: 'plain', label: `Pay (${buys ? money : shares})` },
        takerAmount: { as: 'plain', label: `Receive (${buys ? shares : money})` },
        tokenId: { as: 'plain', label: 'Outcome' },
        expiration: { as: 'time', label: 'Valid until' },
      },
    }
  },
}
