import { parseEther, parseUnits, zeroAddress, zeroHash } from 'viem'
import { sign } from '../ask.ts'
import type { Family } from '../case.ts'
import { RISKS } from '../risks.ts'

const LIMIT =
  'LimitOrder(address makerToken,address takerToken,uint128 makerAmount,uint128 takerAmount,uint128 takerTokenFeeAmount,address maker,address taker,address sender,address feeRecipient,bytes32 pool,uint64 expiry,uint256 salt)'

export const endlessOrder: Family = {
  name: 'order that never expires',
  source: 'Old listings, forgotten but valid, were taken up on OpenSea far below the price of the day (January 2022).',
  pages: ['https://news.yahoo.com/opensea-week-hell-200307175.html'],
  cases: ({ chain, user, contracts: { dusd, weth }, seaport, soon, late }) => {
    const order = (expiry: bigint) => {
      const pair = { makerToken: weth.address, takerToken: dusd.address, makerAmount: parseEther('10') }
      const who = { maker: user, taker: zeroAddress, sender: zeroAddress, feeRecipient: zeroAddress }
      const rest = { takerAmount: parseUnits('40000', 6), takerTokenFeeAmount: 0n, pool: zeroHash, salt: 1n }
      const verifyingContract = seaport.seaport.address
      const domain = { name: 'ZeroEx', version: '1.0.0', chainId: chain.chainId, verifyingContract }
      return sign(user, { domain, type: LIMIT, message: { ...pair, ...who, ...rest, expiry } })
    }
    return Object.entries({ 'twenty years': late, 'until the last second': 2n ** 64n - 1n }).map(([name, end]) => ({
      name,
      risks: RISKS.neverExpires,
      takesMoney: false,
      attack: order(end),
      twin: order(soon),
    }))
  },
}
