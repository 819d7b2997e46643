import { isZeroAddress } from '../../facts/hex.ts'
import type { TypedDataReader } from '../decoder.ts'
import type { Act } from '../meaning.ts'
import { addressAt, nodeAt, uintAt } from '../value-tree.ts'
import { orderAct } from './order-act.ts'
import { verifyingContract } from './verifying-contract.ts'

const PARTS =
  'Fee(address recipient,uint256 amount,bytes feeData)Property(address propertyValidator,bytes propertyData)'
const order = (standard: '721' | '1155', amount: string) =>
  `ERC${standard}Order(uint8 direction,address maker,address taker,uint256 expiry,uint256 nonce,address erc20Token,uint256 erc20TokenAmount,Fee[] fees,address erc${standard}Token,uint256 erc${standard}TokenId,Property[] erc${standard}TokenProperties${amount})${PARTS}`

const ERC721 = order('721', '')
const ERC1155 = order('1155', ',uint128 erc1155TokenAmount')

/**
 * 0x's NFT orders (types of @0x/protocol-utils 11.24.2): an item against an amount of one token. Direction 0 sells the
 * item, 1 buys it.
 */
export const zeroExNftOrderReader: TypedDataReader = {
  name: 'zero-ex-nft-order',
  types: [ERC721, ERC1155],
  read(typedData, message) {
    if (verifyingContract(typedData) === undefined) return undefined
    const multiple = nodeAt(message, 'erc1155Token') !== undefined
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
      acts: [
        item,
        { kind: 'transfer', standard: 'erc20', token: money, from: buyer, to: seller, amount: price },
        orderAct(maker, taker, uintAt(message, 'expiry')),
      ],
    }
  },
}
