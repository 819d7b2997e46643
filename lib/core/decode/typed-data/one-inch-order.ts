import { type Address, isZeroAddress } from '../../facts/hex.ts'
import type { Reading, TypedDataReader } from '../decoder.ts'
import { addressAt, bytesAt, nodeAt, uintAt, type ValueNode } from '../value-tree.ts'
import { deadlineOfTraits, hasExtension, readMakerTraits } from './one-inch-traits.ts'
import { orderAct } from './order-act.ts'
import { verifyingContract } from './verifying-contract.ts'

const ORDER_V4 =
  'Order(uint256 salt,address maker,address receiver,address makerAsset,address takerAsset,uint256 makingAmount,uint256 takingAmount,uint256 makerTraits)'
const ORDER_V3 =
  'Order(uint256 salt,address makerAsset,address takerAsset,address maker,address receiver,address allowedSender,uint256 makingAmount,uint256 takingAmount,uint256 offsets,bytes interactions)'

/**
 * 1inch's limit orders, versions 3 and 4, Fusion among them (types of @1inch/limit-order-protocol-utils 4.0.1 and
 * @1inch/limit-order-sdk 5.4.3). An extension or interactions may compute other amounts than the order's own.
 */
export const oneInchOrderReader: TypedDataReader = {
  name: 'one-inch-order',
  types: [ORDER_V4, ORDER_V3],
  read(typedData, message) {
    if (verifyingContract(typedData) === undefined) return undefined
    const [give, get] = [addressAt(message, 'makerAsset'), addressAt(message, 'takerAsset')]
    const receiver = addressAt(message, 'receiver')
    const traits = nodeAt(message, 'makerTraits') === undefined ? undefined : uintAt(message, 'makerTraits')
    const deadline = traits === undefined ? undefined : deadlineOfTraits(traits)
    return {
      shows: {
        makingAmount: { as: 'amount', token: give, label: 'Pay' },
        takingAmount: { as: 'amount', token: get, label: 'Receive' },
        'makerTraits.expiration': { as: 'time', label: 'Valid until' },
        'makerTraits.allowedSender': { as: 'plain', label: 'Only filled by the address that ends with' },
      },
      ...(traits === undefined ? {} : { more: [readMakerTraits(traits)] }),
      ...unread(message, traits),
      acts: [
        {
          kind: 'swap',
          give: { token: give, amount: uintAt(message, 'makingAmount').toString(), exact: true },
          get: { token: get, amount: uintAt(message, 'takingAmount').toString(), exact: true },
          recipient: isZeroAddress(receiver) ? addressAt(message, 'maker') : receiver,
          ...(deadline === undefined ? {} : { deadline: deadline.toString() }),
        },
        orderAct(addressAt(message, 'maker'), allowedSender(message), deadline),
      ],
    }
  },
}

/** Version 4 names only the end of an address, inside its traits. */
function allowedSender(message: ValueNode): Address | null {
  return nodeAt(message, 'allowedSender') === undefined ? null : addressAt(message, 'allowedSender')
}

function unread(message: ValueNode, traits: bigint | undefined): Pick<Reading, 'blind' | 'reason'> {
  if (traits !== undefined)
    return hasExtension(traits)
      ? { blind: true, reason: 'Has an extension of which only a hash is signed: it may change what comes back' }
      : {}
  return bytesAt(message, 'interactions') === '0x'
    ? {}
    : { blind: true, reason: 'Has interactions that are not read here: they may change what comes back' }
}
