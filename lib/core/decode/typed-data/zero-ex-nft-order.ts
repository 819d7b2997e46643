import { isZeroAddress } from '../../facts/hex.ts'
import type { TypedDataReader } from '../decoder.ts'
import type { Act } from '../meaning.ts'
import { addressAt, uintAt } from '../value-tree.ts'
import { encodeType } from './hash-typed-data.ts'
import { verifyingContract } from './verifying-contract.ts'

const PARTS =
  'Fee(address recipient,uint256 amount,bytes feeData)Property(address propertyValidator,bytes propertyData)'
const order = (standard: '721' | '1155', amount: string) =>
  `ERC${standard}Order(uint8 direction,address maker,address taker,uint256 expiry,uint256 nonce,address erc20Token,uint256 erc20TokenAmount,Fee[] fees,address erc${standard}Token,uint256 erc${standard}TokenId,Property[] erc${standard}TokenProperties${amount})${PARTS}`

/** 0x's NFT orders: an item against an amount of one token. Direction 0 sells the item, 1 buys it. */
export const zeroExNftOrderReader: TypedDataReader = {
  name: 'zero-ex-nft-order',
  read(typedData, message) {
    const type = encodeType(typedData.types, typedData.primaryType)
    const multiple = type === order('1155', ',uint128 erc1155TokenAmount')
    if (verifyingContract(typedData) === undefined || !(multiple || type === order('721', ''))) return undefined
    const prefix = multiple ? 'erc1155Token' : 'erc721Token'
    const [maker, given] = [addressAt(message, 'maker'), addressAt(message, 'taker')]
    const taker = isZeroAddress(given) ? null : given
    const [seller, buyer] = uintAt(message, 'direction') === 0n ? [maker, taker] : [taker, maker]
    const money = addressAt(message, 'erc20Token')
    const item: Act = {
      kind: 'transfer',
      standard: multiple ? 'erc1155' : 'erc721',
      token: addressAt(message, prefix),
      from: seller,
      to: buyer,
      amount: multiple ? uintAt(message, 'erc1155TokenAmount').toString() : '1',
      tokenId: uintAt(message, `${prefix}Id`).toString(),
    }
    const price = uintAt(message, 'erc20TokenAmount').toString()
    return {
      shows: {
        erc20TokenAmount: { as: 'amount', token: money, label: 'Price' },
        expiry: { as: 'time', label: 'Valid until' },
      },
      acts: [item, { kind: 'transfer', standard: 'erc20', token: money, from: buyer, to: seller, amount: price }],
    }
  },
}
