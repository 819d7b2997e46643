import { type Address, isZeroAddress } from '../../facts/hex.ts'
import type { Show, TypedDataReader } from '../decoder.ts'
import type { Act } from '../meaning.ts'
import { addressAt, bytesAt, uintAt, type ValueNode } from '../value-tree.ts'
import { orderAct } from './order-act.ts'
import { verifyingContract } from './verifying-contract.ts'
import { readZeroExAsset, type ZeroExAsset } from './zero-ex-asset.ts'

const FIELDS =
  'address makerAddress,address takerAddress,address feeRecipientAddress,address senderAddress,uint256 makerAssetAmount,uint256 takerAssetAmount,uint256 makerFee,uint256 takerFee,uint256 expirationTimeSeconds,uint256 salt,bytes makerAssetData,bytes takerAssetData'

/** 0x's orders of versions 2 and 3 (types of @0x/order-utils 8.4.0 and 10.4.28), whose assets stand in bytes. */
export const zeroExExchangeOrderReader: TypedDataReader = {
  name: 'zero-ex-exchange-order',
  types: [`Order(${FIELDS})`, `Order(${FIELDS},bytes makerFeeAssetData,bytes takerFeeAssetData)`],
  read(typedData, message) {
    if (verifyingContract(typedData) === undefined) return undefined
    const [give, get] = [assetAt(message, 'makerAssetData'), assetAt(message, 'takerAssetData')]
    const shows = {
      ...showAmount('makerAssetAmount', give, 'Pay'),
      ...showAmount('takerAssetAmount', get, 'Receive'),
      expirationTimeSeconds: { as: 'time', label: 'Valid until' },
    } as const
    if (give === undefined || get === undefined)
      return { blind: true, reason: 'What is traded is written in a way that is not read here', shows }
    return { shows, acts: actsOf(message, give, get) }
  },
}

function assetAt(message: ValueNode, name: string): ZeroExAsset | undefined {
  return readZeroExAsset(bytesAt(message, name))
}

function showAmount(name: string, asset: ZeroExAsset | undefined, label: string): { [path: string]: Show } {
  return asset?.standard === 'erc20' ? { [name]: { as: 'amount', token: asset.token, label } } : {}
}

function actsOf(message: ValueNode, give: ZeroExAsset, get: ZeroExAsset): Act[] {
  const [maker, named] = [addressAt(message, 'makerAddress'), addressAt(message, 'takerAddress')]
  const [given, got] = [uintAt(message, 'makerAssetAmount'), uintAt(message, 'takerAssetAmount')]
  const order = orderAct(maker, named, uintAt(message, 'expirationTimeSeconds'))
  if (give.standard === 'erc20' && get.standard === 'erc20')
    return [
      {
        kind: 'swap',
        give: { token: give.token, amount: given.toString(), exact: true },
        get: { token: get.token, amount: got.toString(), exact: true },
        recipient: maker,
        deadline: uintAt(message, 'expirationTimeSeconds').toString(),
      },
      order,
    ]
  const taker = isZeroAddress(named) ? null : named
  return [...transfers(give, given, maker, taker), ...transfers(get, got, taker, maker), order]
}

function transfers(
  { standard, token, items }: ZeroExAsset,
  units: bigint,
  from: Address | null,
  to: Address | null,
): Act[] {
  const base = { kind: 'transfer', standard, token, from, to } as const
  if (standard === 'erc20') return [{ ...base, amount: units.toString() }]
  return items.map(({ tokenId, amount }) => ({
    ...base,
    amount: (amount * units).toString(),
    tokenId: tokenId.toString(),
  }))
}
