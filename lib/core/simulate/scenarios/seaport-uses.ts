import { type EncodeFunctionDataParameters, encodeFunctionData, keccak256, zeroHash } from 'viem'
import { SEAPORT_ABI } from '../../decode/calldata/seaport.data.ts'
import { addressAt, listAt, nodeAt, uintAt, type ValueNode } from '../../decode/value-tree.ts'
import type { Address } from '../../facts/hex.ts'
import type { Scenario, Step } from '../scenario.ts'
import { argumentOf, joinedSignature, type SignedUse, signedScenario, type UsePlanner } from './signed-use.ts'

const NATIVE = 0n
/** Order types that only the zone, or who it lets, may fill. */
const RESTRICTED = new Set([2n, 3n])

/**
 * Seaport: somebody fills the whole order; at worst at the moment at which it gives most or asks least, where that changes
 * with time. Only what asks for coins, or for nothing, can be filled by somebody made up: tokens are not there to be given.
 */
export const seaportUses: UsePlanner = (signed) => {
  const { typedData, message } = signed
  if (typedData.primaryType !== 'OrderComponents' || nodeAt(message, 'consideration')?.items === undefined) return null
  const [offer, asked] = [listAt(message, 'offer'), listAt(message, 'consideration')]
  if (asked.some((item) => uintAt(item, 'itemType') !== NATIVE)) return { result: [], needs: [] }
  const [start, end] = [uintAt(message, 'startTime'), uintAt(message, 'endTime')]
  const later = start > signed.now ? start : null
  const worsens = asked.some(falls) || offer.some(rises)
  const meant = filledAt('used-as-meant', signed, asked, later)
  const worst = worsens && end > start ? [filledAt('worst-allowed', signed, asked, end - 1n)] : []
  return { result: [meant, ...worst], needs: [] }
}

const falls = (item: ValueNode) => uintAt(item, 'endAmount') < uintAt(item, 'startAmount')
const rises = (item: ValueNode) => uintAt(item, 'endAmount') > uintAt(item, 'startAmount')

function filledAt(name: string, signed: SignedUse, asked: readonly ValueNode[], at: bigint | null): Scenario {
  const { message, contract, digest } = signed
  const zone = addressAt(message, 'zone')
  const filler: Address = RESTRICTED.has(uintAt(message, 'orderType')) ? zone : `0x${keccak256(digest).slice(26)}`
  const price = asked.reduce((sum, item) => sum + larger(item), 0n).toString()
  const parameters = { ...(argumentOf(message) as object), totalOriginalConsiderationItems: BigInt(asked.length) }
  const signature = joinedSignature(signed)
  const order = { parameters, numerator: 1n, denominator: 1n, signature, extraData: '0x' }
  const data = encodeFunctionData({
    abi: SEAPORT_ABI,
    functionName: 'fulfillAdvancedOrder',
    args: [order, [], zeroHash, filler],
  } as EncodeFunctionDataParameters)
  const step: Step = { from: filler, to: contract, value: price, data, inner: 'call' }
  return {
    ...signedScenario(name, signed, [step]),
    funded: { address: filler, wei: price },
    ...(at === null ? {} : { at: at.toString() }),
  }
}

function larger(item: ValueNode): bigint {
  return falls(item) ? uintAt(item, 'startAmount') : uintAt(item, 'endAmount')
}
