import { type Address, parseEther, parseUnits, zeroAddress, zeroHash } from 'viem'
import { callOf, send, sendCalls, sign } from '../ask.ts'
import type { Ask, Family } from '../case.ts'
import { THIN_FEE } from '../open-markets.ts'
import type { Stage } from '../open-stage.ts'
import { RISKS } from '../risks.ts'
import { universalRouterBuys, v3Path } from '../universal-router-asks.ts'

const FEE = 3_000
const WEI = parseEther('1')
const usd = (dollars: string) => parseUnits(dollars, 6)
/** One ether brings some 3,980 by the wide pools, and some 790 by the thin one. */
const [LEAST, THIN_LEAST] = [usd('3900'), usd('780')]

/** By a pool with next to nothing in it: whoever holds that gains what the trade moves. */
function byPools(stage: Stage) {
  const { user, soon, contracts, v3 } = stage
  const { dusd, weth } = contracts
  const { v3: byUniversalRouter } = universalRouterBuys(stage)
  const terms = (fee: number) => {
    const amountOutMinimum = fee === FEE ? LEAST : THIN_LEAST
    return { recipient: user, deadline: soon, amountIn: WEI, amountOutMinimum }
  }
  return {
    'Uniswap V3': (fee: number) => {
      const pair = { tokenIn: weth.address, tokenOut: dusd.address, fee, sqrtPriceLimitX96: 0n }
      return send(user, callOf(v3.router, 'exactInputSingle', [{ ...pair, ...terms(fee) }], WEI))
    },
    'Uniswap V3 by a path': (fee: number) => {
      const path = v3Path(weth.address, fee, dusd.address)
      return send(user, callOf(v3.router, 'exactInput', [{ ...terms(fee), path }], WEI))
    },
    'Universal Router': (fee: number) =>
      send(user, byUniversalRouter(dusd.address, fee, WEI, terms(fee).amountOutMinimum)),
  } satisfies { readonly [name: string]: (fee: number) => Ask }
}

/** By a contract of unknown functions, which keeps so many hundredths. */
function byAggregator({ chain, user, contracts: { dusd }, markets }: Stage) {
  const { aggregator, pairs } = markets
  const pair = pairs[dusd.address]
  const amount = usd('4000')
  return {
    'unknown functions': (keeps: bigint) => send(user, callOf(aggregator, 'fillOrderFor', [pair, keeps, 1n], WEI)),
    'unknown functions, approved in the same batch': (keeps: bigint) =>
      sendCalls(user, chain.chainId, [
        callOf(dusd, 'approve', [aggregator.address, amount]),
        callOf(aggregator, 'fillOrderWith', [pair, dusd.address, amount, keeps, 1n]),
      ]),
  } satisfies { readonly [name: string]: (keeps: bigint) => Ask }
}

const DUTCH =
  'PermitWitnessTransferFrom(TokenPermissions permitted,address spender,uint256 nonce,uint256 deadline,V2DutchOrder witness)DutchOutput(address token,uint256 startAmount,uint256 endAmount,address recipient)OrderInfo(address reactor,address swapper,uint256 nonce,uint256 deadline,address additionalValidationContract,bytes additionalValidationData)TokenPermissions(address token,uint256 amount)V2DutchOrder(OrderInfo info,address cosigner,address baseInputToken,uint256 baseInputStartAmount,uint256 baseInputEndAmount,DutchOutput[] baseOutputs)'
const SEAPORT =
  'OrderComponents(address offerer,address zone,OfferItem[] offer,ConsiderationItem[] consideration,uint8 orderType,uint256 startTime,uint256 endTime,bytes32 zoneHash,uint256 salt,bytes32 conduitKey,uint256 counter)OfferItem(uint8 itemType,address token,uint256 identifierOrCriteria,uint256 startAmount,uint256 endAmount)ConsiderationItem(uint8 itemType,address token,uint256 identifierOrCriteria,uint256 startAmount,uint256 endAmount,address recipient)'

/** Five ether for dollars: at first and in the end. */
function bySignature({ chain, user, contracts: { dusd, weth }, permit2, seaport, shop, now, soon }: Stage) {
  const sold = 5n * WEI
  return {
    UniswapX: (startAmount: bigint, endAmount: bigint): Ask => {
      const none = { additionalValidationContract: zeroAddress, additionalValidationData: '0x' }
      const info = { reactor: shop.address, swapper: user, nonce: 5n, deadline: soon, ...none }
      const input = { baseInputToken: weth.address, baseInputStartAmount: sold, baseInputEndAmount: sold }
      const baseOutputs = [{ token: dusd.address, startAmount, endAmount, recipient: user }]
      const witness = { info, cosigner: zeroAddress, ...input, baseOutputs }
      const permitted = { token: weth.address, amount: sold }
      const message = { permitted, spender: shop.address, nonce: 5n, deadline: soon, witness }
      const domain = { name: 'Permit2', chainId: chain.chainId, verifyingContract: permit2.address }
      return { ...sign(user, { domain, type: DUTCH, message }), known: [shop.address] }
    },
    Seaport: (startAmount: bigint, endAmount: bigint): Ask => {
      const item = (token: Address) => ({ itemType: 1, token, identifierOrCriteria: 0n })
      const offer = [{ ...item(weth.address), startAmount: sold, endAmount: sold }]
      const consideration = [{ ...item(dusd.address), startAmount, endAmount, recipient: user }]
      const terms = { orderType: 0, startTime: now, endTime: soon, zoneHash: zeroHash, salt: 9n, counter: 0n }
      const message = {
        offerer: user,
        zone: zeroAddress,
        offer,
        consideration,
        ...terms,
        conduitKey: seaport.conduitKey,
      }
      const domain = {
        ...{ name: 'Seaport', version: '1.6' },
        ...{ chainId: chain.chainId, verifyingContract: seaport.seaport.address },
      }
      return sign(user, { domain, type: SEAPORT, message })
    },
  } satisfies { readonly [name: string]: (start: bigint, end: bigint) => Ask }
}

export const swapAtBadPrice: Family = {
  name: 'swap at a bad price',
  source:
    'A swap is led through a market that holds next to nothing, or through a contract that keeps the most of it; or an order is signed far below the price.',
  pages: [],
  cases: (stage) => {
    const each = { risks: RISKS.badPrice, takesMoney: true }
    const fair = usd('19500')
    return [
      ...Object.entries(byPools(stage)).map(([name, ask]) => ({
        name: `${name}, an empty pool`,
        ...each,
        attack: ask(THIN_FEE),
        twin: ask(FEE),
      })),
      ...Object.entries(byAggregator(stage)).flatMap(([name, ask]) =>
        [75n, 95n].map((keeps) => ({ name: `${name}, ${keeps} % kept`, ...each, attack: ask(keeps), twin: ask(0n) })),
      ),
      ...Object.entries(bySignature(stage)).flatMap(([name, ask]) => [
        { name: `${name}, a tenth`, ...each, attack: ask(fair / 10n, fair / 10n), twin: ask(fair, fair) },
        { name: `${name}, falls to a tenth`, ...each, attack: ask(fair, fair / 10n), twin: ask(fair, fair) },
      ]),
    ]
  },
}
