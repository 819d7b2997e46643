import { type Address, type Hex, zeroAddress, zeroHash } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import type { Chain, ChainAccount } from '../chain.ts'
import { openDeployer } from './deployer.ts'
import type { Seaport } from './seaport.ts'

/** 0: ether, 1: ERC-20, 2: ERC-721, 3: ERC-1155. Amounts are taken as they are all along (no auction) unless `ending`. */
export interface OrderItem {
  readonly itemType: 0 | 1 | 2 | 3
  readonly token: Address
  readonly id: bigint
  readonly amount: bigint
  readonly ending?: bigint
}

export interface OrderPlan {
  readonly offer: readonly OrderItem[]
  readonly consideration: readonly (OrderItem & { readonly recipient: Address })[]
  /** In unix seconds. */
  readonly startTime: bigint
  readonly endTime: bigint
  readonly salt: bigint
  /** Whether the tokens are taken through the conduit. */
  readonly throughConduit?: boolean
  /** Whether parts of it may be filled. */
  readonly partial?: boolean
}

const ITEM = [
  { name: 'itemType', type: 'uint8' },
  { name: 'token', type: 'address' },
  { name: 'identifierOrCriteria', type: 'uint256' },
  { name: 'startAmount', type: 'uint256' },
  { name: 'endAmount', type: 'uint256' },
] as const
const TYPES = {
  OrderComponents: [
    { name: 'offerer', type: 'address' },
    { name: 'zone', type: 'address' },
    { name: 'offer', type: 'OfferItem[]' },
    { name: 'consideration', type: 'ConsiderationItem[]' },
    { name: 'orderType', type: 'uint8' },
    { name: 'startTime', type: 'uint256' },
    { name: 'endTime', type: 'uint256' },
    { name: 'zoneHash', type: 'bytes32' },
    { name: 'salt', type: 'uint256' },
    { name: 'conduitKey', type: 'bytes32' },
    { name: 'counter', type: 'uint256' },
  ],
  OfferItem: ITEM,
  ConsiderationItem: [...ITEM, { name: 'recipient', type: 'address' }],
} as const

/** An order as `fulfillOrder` takes it, and as `cancel` does (`components`). */
export async function signSeaportOrder(
  chain: Chain,
  { seaport, conduitKey }: Seaport,
  offerer: ChainAccount,
  plan: OrderPlan,
) {
  const counter = await openDeployer(chain).read<bigint>(seaport, 'getCounter', [offerer.address])
  const item = ({ itemType, token, id, amount, ending = amount }: OrderItem) => {
    return { itemType, token, identifierOrCriteria: id, startAmount: amount, endAmount: ending }
  }
  const order = {
    offerer: offerer.address,
    zone: zeroAddress,
    offer: plan.offer.map(item),
    consideration: plan.consideration.map((each) => ({ ...item(each), recipient: each.recipient })),
    orderType: plan.partial === true ? 1 : 0,
    startTime: plan.startTime,
    endTime: plan.endTime,
    zoneHash: zeroHash,
    salt: plan.salt,
    conduitKey: plan.throughConduit === true ? conduitKey : zeroHash,
  }
  const components = { ...order, counter }
  const domain = { name: 'Seaport', version: '1.6', chainId: chain.chainId, verifyingContract: seaport.address }
  const signature: Hex = await privateKeyToAccount(offerer.privateKey).signTypedData({
    domain,
    types: TYPES,
    primaryType: 'OrderComponents',
    message: components,
  })
  const parameters = { ...order, totalOriginalConsiderationItems: BigInt(order.consideration.length) }
  return { parameters, components, signature }
}
