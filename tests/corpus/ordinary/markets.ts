import { parseEther, zeroAddress, zeroHash } from 'viem'
import { callOf, send, sign } from '../ask.ts'
import type { BenignCase } from '../case.ts'
import type { Stage } from '../open-stage.ts'

const TYPE =
  'OrderComponents(address offerer,address zone,OfferItem[] offer,ConsiderationItem[] consideration,uint8 orderType,uint256 startTime,uint256 endTime,bytes32 zoneHash,uint256 salt,bytes32 conduitKey,uint256 counter)OfferItem(uint8 itemType,address token,uint256 identifierOrCriteria,uint256 startAmount,uint256 endAmount)ConsiderationItem(uint8 itemType,address token,uint256 identifierOrCriteria,uint256 startAmount,uint256 endAmount,address recipient)'

/** Sales at a price, with the market's fee, and bids; orders cancelled. */
export function markets({
  chain,
  user,
  friend,
  pictures,
  contracts,
  seaport,
  now,
  soon,
}: Stage): readonly BenignCase[] {
  const domain = { name: 'Seaport', version: '1.6', chainId: chain.chainId, verifyingContract: seaport.seaport.address }
  const terms = { orderType: 0, startTime: now, endTime: soon, zoneHash: zeroHash, salt: 7n, counter: 0n }
  const rest = { offerer: user, zone: zeroAddress, ...terms, conduitKey: seaport.conduitKey }
  const picture = (id: bigint) => {
    return { itemType: 2, token: pictures.address, identifierOrCriteria: id, startAmount: 1n, endAmount: 1n }
  }
  const money = (itemType: 0 | 1, amount: bigint) => {
    const token = itemType === 0 ? zeroAddress : contracts.weth.address
    return { itemType, token, identifierOrCriteria: 0n, startAmount: amount, endAmount: amount }
  }
  return [
    ...[4n, 8n, 12n].flatMap((id) =>
      ['0.08', '2'].flatMap((price) =>
        ([0, 1] as const).map((kind) => {
          const wei = parseEther(price)
          const consideration = [
            { ...money(kind, (wei * 975n) / 1000n), recipient: user },
            { ...money(kind, (wei * 25n) / 1000n), recipient: friend },
          ]
          const message = { ...rest, offer: [picture(id)], consideration }
          const coin = kind === 0 ? 'ether' : 'wrapped ether'
          return { name: `sell picture ${id} for ${price} ${coin}`, ask: sign(user, { domain, type: TYPE, message }) }
        }),
      ),
    ),
    ...[1n, 2n, 3n].map((id) => {
      const consideration = [{ ...picture(id), recipient: user }]
      const message = { ...rest, offer: [money(1, parseEther('0.4'))], consideration }
      return { name: `bid for picture ${id}`, ask: sign(user, { domain, type: TYPE, message }) }
    }),
    { name: 'cancel all orders', ask: send(user, callOf(seaport.seaport, 'incrementCounter')) },
    {
      name: 'take the operator of pictures back',
      ask: send(user, callOf(pictures, 'setApprovalForAll', [seaport.conduit, false])),
    },
  ]
}
