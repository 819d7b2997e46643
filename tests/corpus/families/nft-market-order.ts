import { zeroAddress } from 'viem'
import { sign } from '../ask.ts'
import type { Family } from '../case.ts'
import type { Stage } from '../open-stage.ts'
import { RISKS } from '../risks.ts'

const ETHER = 10n ** 18n
const BLUR =
  'Order(address trader,uint8 side,address matchingPolicy,address collection,uint256 tokenId,uint256 amount,address paymentToken,uint256 price,uint256 listingTime,uint256 expirationTime,Fee[] fees,uint256 salt,bytes extraParams,uint256 nonce)Fee(uint16 rate,address recipient)'
const MAKER =
  'Maker(uint8 quoteType,uint256 globalNonce,uint256 subsetNonce,uint256 orderNonce,uint256 strategyId,uint8 collectionType,address collection,address currency,address signer,uint256 startTime,uint256 endTime,uint256 price,uint256[] itemIds,uint256[] amounts,bytes additionalParameters)'

function asks({ chain, user, thief, pictures, contracts, seaport, now, soon }: Stage) {
  // Any market's contract will do: what is signed names its own.
  const verifyingContract = seaport.seaport.address
  const blur = (price: bigint, rate: number) => {
    const item = { matchingPolicy: verifyingContract, collection: pictures.address, tokenId: 4n, amount: 1n }
    const money = { paymentToken: zeroAddress, price, fees: rate === 0 ? [] : [{ rate, recipient: thief }] }
    const terms = { listingTime: now, expirationTime: soon, salt: 1n, extraParams: '0x', nonce: 0n }
    const domain = { name: 'Blur Exchange', version: '1.0', chainId: chain.chainId, verifyingContract }
    return sign(user, { domain, type: BLUR, message: { trader: user, side: 1, ...item, ...money, ...terms } })
  }
  const maker = (price: bigint, itemIds: readonly bigint[]) => {
    const nonces = { globalNonce: 0n, subsetNonce: 0n, orderNonce: 0n, strategyId: 0n }
    const item = { collectionType: 0, collection: pictures.address, itemIds, amounts: itemIds.map(() => 1n) }
    const money = { currency: contracts.weth.address, price }
    const terms = { signer: user, startTime: now, endTime: soon, additionalParameters: '0x' }
    return { quoteType: 1, ...nonces, ...item, ...money, ...terms }
  }
  const domain = { name: 'LooksRareProtocol', version: '2', chainId: chain.chainId, verifyingContract }
  return {
    blur,
    looks: (price: bigint, ids: readonly bigint[]) => sign(user, { domain, type: MAKER, message: maker(price, ids) }),
    bulk: (price: bigint) => {
      const tree = [4n, 8n].map((id) => maker(price, [id]))
      return sign(user, { domain, type: `BatchOrder(Maker[2] tree)${MAKER}`, message: { tree } })
    },
  }
}

export const nftMarketOrder: Family = {
  name: 'Blur or LooksRare sale for nothing',
  source: 'A signature sells all pictures on Blur for nothing; a bulk listing holds many sales behind one signature.',
  pages: ['https://chainwitcher.com/blur-scam-watch-your-signature/', 'https://flip.xyz/updates/bulk-listing-season'],
  cases: (stage) => {
    const { blur, looks, bulk } = asks(stage)
    const each = { risks: RISKS.forNothing, takesMoney: true }
    return [
      { name: 'Blur, no price', ...each, attack: blur(0n, 0), twin: blur(ETHER, 0) },
      { name: 'Blur, one wei', ...each, attack: blur(1n, 0), twin: blur(ETHER, 0) },
      { name: 'Blur, all of the price a fee', ...each, attack: blur(ETHER, 10_000), twin: blur(ETHER, 50) },
      { name: 'LooksRare, no price', ...each, attack: looks(0n, [4n]), twin: looks(ETHER, [4n]) },
      {
        name: 'LooksRare, three for one wei',
        ...each,
        attack: looks(1n, [4n, 8n, 12n]),
        twin: looks(ETHER, [4n, 8n, 12n]),
      },
      { name: 'LooksRare in bulk, no price', ...each, attack: bulk(0n), twin: bulk(ETHER) },
      { name: 'LooksRare in bulk, one wei', ...each, attack: bulk(1n), twin: bulk(ETHER) },
    ]
  },
}
