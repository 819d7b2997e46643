import type { Address } from '../../facts/hex.ts'
import type { DecodedCall, Reading } from '../decoder.ts'
import { bytesAt, nodeAt, uintAt } from '../value-tree.ts'
import { packedAddressAt, showPacked } from './packed-address.ts'
import { readSwap } from './read-swap.ts'

const PACKED = ['order.maker', 'order.receiver', 'order.makerAsset', 'order.takerAsset'] as const
/** `TakerTraitsLib` and `MakerTraitsLib` of 1inch's limit order protocol, version 4. */
const AMOUNT_IS_MAKING = 1n << 255n
const UNWRAPS = 1n << 254n
const HAS_TARGET = 1n << 251n
const INTERACTION_LENGTH = 200n
const LENGTH_MASK = 0xffffffn
const THRESHOLD_MASK = (1n << 184n) - 1n
const MAKER_HAS_EXTENSION = 1n << 249n

/** Filling a limit order: the caller gives what the order takes, and gets what its maker gives. */
export function readOneInchOrder({ args, frame }: DecodedCall): Reading {
  const traits = uintAt(args, 'takerTraits')
  const exactIn = (traits & AMOUNT_IS_MAKING) === 0n
  const [amount, limit] = [uintAt(args, 'amount'), traits & THRESHOLD_MASK]
  const [making, taking] = [uintAt(args, 'order.makingAmount'), uintAt(args, 'order.takingAmount')]
  const other = limit > 0n ? limit : exactIn ? share(amount, making, taking) : share(amount, taking, making)
  const giveToken = frame.value > 0n ? null : packedAddressAt(args, 'order.takerAsset')
  const getToken = (traits & UNWRAPS) === 0n ? packedAddressAt(args, 'order.makerAsset') : null
  const reading = readSwap(
    frame,
    { token: giveToken, amount: exactIn ? amount : other, ...(exactIn ? { at: 'amount' } : {}) },
    { token: getToken, amount: exactIn ? other : amount, ...(exactIn ? {} : { at: 'amount' }) },
    { exactIn, recipient: targetOf(args, traits) ?? frame.from },
  )
  const open = limit === 0n && (uintAt(args, 'order.makerTraits') & MAKER_HAS_EXTENSION) !== 0n
  const calls = nodeAt(args, 'args') !== undefined && ((traits >> INTERACTION_LENGTH) & LENGTH_MASK) > 0n
  const reasons = [
    ...(open ? ['The price is the order’s own to say, and no limit is set to it'] : []),
    ...(calls ? ['Calls another contract in between, which is not read'] : []),
  ]
  return {
    ...reading,
    shows: {
      ...reading.shows,
      'order.makingAmount': { as: 'amount', token: packedAddressAt(args, 'order.makerAsset') },
      'order.takingAmount': { as: 'amount', token: packedAddressAt(args, 'order.takerAsset') },
    },
    more: PACKED.map((path) => showPacked(args, path)),
    ...(reasons.length === 0 ? {} : { reason: reasons.join('. ') }),
  }
}

/** What `amount` of one side comes to on the other, at the order's own price. */
function share(amount: bigint, whole: bigint, of: bigint): bigint {
  return of === 0n ? 0n : (amount * whole) / of
}

function targetOf(args: DecodedCall['args'], traits: bigint): Address | undefined {
  if (nodeAt(args, 'args') === undefined || (traits & HAS_TARGET) === 0n) return undefined
  const bytes = bytesAt(args, 'args')
  return bytes.length < 42 ? undefined : `0x${bytes.slice(2, 42)}`
}
