import { type EncodeFunctionDataParameters, encodeFunctionData, keccak256, zeroHash } from 'viem'
import { SEAPORT_ABI } from '../../decode/calldata/seaport.data.ts'
import { addressAt, listAt, nodeAt, uintAt, type ValueNode } from '../../decode/value-tree.ts'
import type { Address } from '../../facts/hex.ts'
import type { Scenario, Step } from '../scenario.ts'
import { type SignedOrder, seaportOrders } from './seaport-orders.ts'
import { larger, type Price, priceOf, worsens } from './seaport-price.ts'
import { argumentOf, type SignedUse, signedScenario, type UsePlanner } from './signed-use.ts'

/** Order types that only the zone, or who it lets, may fill. */
const RESTRICTED = new Set([2n, 3n])
const NATIVE = 0n
/** So many orders signed at once are run. */
const MOST_ORDERS = 16

/**
 * Seaport: somebody made up, who holds what is asked, fills the whole order, or each of those signed at once; at worst at
 * the moment at which it gives most or asks least, where that changes with time. Not run: what asks for any item of a set,
 * and several orders that different ones must fill or that are worst at different moments.
 */
export const seaportUses: UsePlanner = (signed) => {
  const orders = seaportOrders(signed)
  if (orders === null || orders.some(({ order }) => nodeAt(order, 'consideration')?.items === undefined)) return null
  const all = orders.map(({ order }) => order)
  const price = priceOf(all)
  const fillers = new Set(all.map((order) => fillerOf(order, signed)))
  const [filler] = fillers
  const ends = new Set(all.filter(worsens).map((order) => uintAt(order, 'endTime')))
  if (price === null || filler === undefined || fillers.size > 1 || ends.size > 1 || all.length > MOST_ORDERS)
    return { result: [], needs: [] }
  const fill = (name: string, at: bigint | null) => filledAt(name, signed, orders, filler, price, at)
  let begin = signed.now
  for (const start of all.map((order) => uintAt(order, 'startTime'))) if (start > begin) begin = start
  const meant = fill('used-as-meant', begin > signed.now ? begin : null)
  const worst = [...ends].filter((end) => end > begin).map((end) => fill('worst-allowed', end - 1n))
  return { result: [meant, ...worst], needs: [] }
}

function fillerOf(order: ValueNode, { digest }: SignedUse): Address {
  return RESTRICTED.has(uintAt(order, 'orderType')) ? addressAt(order, 'zone') : `0x${keccak256(digest).slice(26)}`
}

function filledAt(
  name: string,
  signed: SignedUse,
  orders: readonly SignedOrder[],
  filler: Address,
  { wei, tokens }: Price,
  at: bigint | null,
): Scenario {
  const { contract } = signed
  const held = tokens.length === 0 ? {} : { tokens, taker: contract }
  return {
    ...signedScenario(
      name,
      signed,
      orders.map((order) => fillOne(order, contract, filler)),
    ),
    funded: { address: filler, wei: wei.toString(), ...held },
    ...(at === null ? {} : { at: at.toString() }),
  }
}

function fillOne({ order, signature }: SignedOrder, seaport: Address, filler: Address): Step {
  const asked = listAt(order, 'consideration')
  const coins = asked.filter((item) => uintAt(item, 'itemType') === NATIVE)
  const parameters = { ...(argumentOf(order) as object), totalOriginalConsiderationItems: BigInt(asked.length) }
  const advanced = { parameters, numerator: 1n, denominator: 1n, signature, extraData: '0x' }
  const data = encodeFunctionData({
    abi: SEAPORT_ABI,
    functionName: 'fulfillAdvancedOrder',
    args: [advanced, [], zeroHash, filler],
  } as EncodeFunctionDataParameters)
  const value = coins.reduce((sum, item) => sum + larger(item), 0n).toString()
  return { from: filler, to: seaport, value, data, inner: 'call' }
}
