import type { TypedDataReader } from '../decoder.ts'
import { addressAt, nodeAt, uintAt } from '../value-tree.ts'
import { orderAct } from './order-act.ts'
import { verifyingContract } from './verifying-contract.ts'

const LIMIT =
  'LimitOrder(address makerToken,address takerToken,uint128 makerAmount,uint128 takerAmount,uint128 takerTokenFeeAmount,address maker,address taker,address sender,address feeRecipient,bytes32 pool,uint64 expiry,uint256 salt)'
const RFQ =
  'RfqOrder(address makerToken,address takerToken,uint128 makerAmount,uint128 takerAmount,address maker,address taker,address txOrigin,bytes32 pool,uint64 expiry,uint256 salt)'
const OTC =
  'OtcOrder(address makerToken,address takerToken,uint128 makerAmount,uint128 takerAmount,address maker,address taker,address txOrigin,uint256 expiryAndNonce)'

/** An OTC order's expiry stands above its nonce. */
const EXPIRY_SHIFT = 192n

/** 0x's orders since version 4 (types of @0x/protocol-utils 11.24.2): one token of the maker's for one of the taker's. */
export const zeroExOrderReader: TypedDataReader = {
  name: 'zero-ex-order',
  types: [LIMIT, RFQ, OTC],
  read(typedData, message) {
    if (verifyingContract(typedData) === undefined) return undefined
    const [give, get] = [addressAt(message, 'makerToken'), addressAt(message, 'takerToken')]
    const otc = nodeAt(message, 'expiryAndNonce') !== undefined
    const expiry = otc ? uintAt(message, 'expiryAndNonce') >> EXPIRY_SHIFT : uintAt(message, 'expiry')
    return {
      shows: {
        makerAmount: { as: 'amount', token: give, label: 'Pay' },
        takerAmount: { as: 'amount', token: get, label: 'Receive' },
        takerTokenFeeAmount: { as: 'amount', token: get, label: 'Fee that the taker pays' },
        expiry: { as: 'time', label: 'Valid until' },
        validUntil: { as: 'time', label: 'Valid until' },
      },
      ...(otc ? { more: [{ name: 'validUntil', type: 'uint64', path: '#.validUntil', value: expiry }] } : {}),
      acts: [
        {
          kind: 'swap',
          give: { token: give, amount: uintAt(message, 'makerAmount').toString(), exact: true },
          get: { token: get, amount: uintAt(message, 'takerAmount').toString(), exact: true },
          recipient: addressAt(message, 'maker'),
          deadline: expiry.toString(),
        },
        orderAct(addressAt(message, 'maker'), addressAt(message, 'taker'), expiry),
      ],
    }
  },
}
