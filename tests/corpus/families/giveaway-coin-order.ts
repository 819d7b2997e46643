import { parseEther, parseUnits, zeroAddress, zeroHash } from 'viem'
import { sign } from '../ask.ts'
import type { Family } from '../case.ts'
import type { Stage } from '../open-stage.ts'
import { RISKS } from '../risks.ts'

const LIMIT =
  'LimitOrder(address makerToken,address takerToken,uint128 makerAmount,uint128 takerAmount,uint128 takerTokenFeeAmount,address maker,address taker,address sender,address feeRecipient,bytes32 pool,uint64 expiry,uint256 salt)'
const OTC =
  'OtcOrder(address makerToken,address takerToken,uint128 makerAmount,uint128 takerAmount,address maker,address taker,address txOrigin,uint256 expiryAndNonce)'
const INCH =
  'Order(uint256 salt,address maker,address receiver,address makerAsset,address takerAsset,uint256 makingAmount,uint256 takingAmount,uint256 makerTraits)'
const COW =
  'Order(address sellToken,address buyToken,address receiver,uint256 sellAmount,uint256 buyAmount,uint32 validTo,bytes32 appData,uint256 feeAmount,string kind,bool partiallyFillable,string sellTokenBalance,string buyTokenBalance)'

function asks({ chain, user, contracts: { dusd, weth }, seaport, soon }: Stage) {
  const domain = (name: string, version: string) => {
    return { name, version, chainId: chain.chainId, verifyingContract: seaport.seaport.address }
  }
  const pair = { makerToken: weth.address, takerToken: dusd.address, makerAmount: parseEther('10') }
  return {
    limit: (takerAmount: bigint, taker: string) => {
      const rest = { takerTokenFeeAmount: 0n, sender: zeroAddress, feeRecipient: zeroAddress, pool: zeroHash, salt: 1n }
      const message = { ...pair, takerAmount, maker: user, taker, ...rest, expiry: soon }
      return sign(user, { domain: domain('ZeroEx', '1.0.0'), type: LIMIT, message })
    },
    otc: (takerAmount: bigint, taker: string) => {
      const message = { ...pair, takerAmount, maker: user, taker, txOrigin: zeroAddress, expiryAndNonce: soon << 192n }
      return sign(user, { domain: domain('ZeroEx', '1.0.0'), type: OTC, message })
    },
    inch: (takingAmount: bigint, receiver: string) => {
      const assets = {
        makerAsset: weth.address,
        takerAsset: dusd.address,
        makingAmount: parseEther('10'),
        takingAmount,
      }
      // Bits 80 to 119 hold the end.
      const message = { salt: 1n, maker: user, receiver, ...assets, makerTraits: soon << 80n }
      return sign(user, { domain: domain('1inch Aggregation Router', '6'), type: INCH, message })
    },
    cow: (buyAmount: bigint, receiver: string, feeAmount = 0n) => {
      const tokens = { sellToken: weth.address, buyToken: dusd.address, receiver, sellAmount: parseEther('10') }
      const rest = { validTo: soon, appData: zeroHash, feeAmount, kind: 'sell', partiallyFillable: false }
      const message = { ...tokens, buyAmount, ...rest, sellTokenBalance: 'erc20', buyTokenBalance: 'erc20' }
      return sign(user, { domain: domain('Gnosis Protocol', 'v2'), type: COW, message })
    },
  }
}

export const giveawayCoinOrder: Family = {
  name: 'order for coins at a giveaway price',
  source: 'A signed 0x, 1inch or CoW order sells all for one unit, or has another paid.',
  pages: [],
  cases: (stage) => {
    const { thief } = stage
    const { limit, otc, inch, cow } = asks(stage)
    const fair = parseUnits('40000', 6)
    const each = { risks: [...RISKS.forNothing, ...RISKS.privateTaker], takesMoney: true }
    return [
      { name: '0x limit, one unit', ...each, attack: limit(1n, zeroAddress), twin: limit(fair, zeroAddress) },
      {
        name: '0x limit, one unit, the thief alone',
        ...each,
        attack: limit(1n, thief),
        twin: limit(fair, zeroAddress),
      },
      { name: '0x over the counter, one unit', ...each, attack: otc(1n, thief), twin: otc(fair, zeroAddress) },
      { name: '1inch, one unit', ...each, attack: inch(1n, zeroAddress), twin: inch(fair, zeroAddress) },
      { name: '1inch, the price goes to the thief', ...each, attack: inch(fair, thief), twin: inch(fair, zeroAddress) },
      { name: 'CoW, one unit', ...each, attack: cow(1n, zeroAddress), twin: cow(fair, zeroAddress) },
      { name: 'CoW, the price goes to the thief', ...each, attack: cow(fair, thief), twin: cow(fair, zeroAddress) },
      ...Object.entries({ '0x limit': limit, '0x over the counter': otc, '1inch': inch, CoW: cow }).flatMap(
        ([name, ask]) =>
          [1000n, 10n].map((part) => ({
            name: `${name}, ${part === 10n ? 'a tenth' : 'a thousandth'} of the price`,
            risks: [...RISKS.badPrice, ...RISKS.forNothing],
            takesMoney: true,
            attack: ask(fair / part, zeroAddress),
            twin: ask(fair, zeroAddress),
          })),
      ),
    ]
  },
}
