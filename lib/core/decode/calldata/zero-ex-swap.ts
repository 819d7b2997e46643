import { type Address, isZeroAddress } from '../../facts/hex.ts'
import type { DecodedCall, Reading } from '../decoder.ts'
import { addressAt, bytesAt, listAt, nodeAt, uintAt } from '../value-tree.ts'
import { coinOr } from './currency.ts'
import { readSwap } from './read-swap.ts'
import { endsOfV3Path } from './v3-path.ts'

const WHOLE_BALANCE = 2n ** 256n - 1n

/** Every way in which the Exchange Proxy sells: the name says which side is native coin, the arguments say the rest. */
export function readZeroExSwap({ args, name, frame }: DecodedCall): Reading {
  const ends = endsOf({ args, name })
  if (ends === undefined) return { reason: 'The path can not be read: this fails' }
  const give = /SellEth|sellEth/.test(name) ? null : coinOr(ends.first)
  const get = name.includes('ForEth') ? null : coinOr(ends.last)
  const sold = ['inputTokenAmount', 'sellAmount'].find((path) => nodeAt(args, path) !== undefined)
  const bought = nodeAt(args, 'minBuyAmount') === undefined ? 'minOutputTokenAmount' : 'minBuyAmount'
  const given = nodeAt(args, 'recipient') === undefined ? null : addressAt(args, 'recipient')
  const amount = sold === undefined ? frame.value : uintAt(args, sold)
  const steps = /^(transform|multiplex)/.test(name)
  const reasons = [
    ...(amount === WHOLE_BALANCE ? ['Sells all that the caller holds'] : []),
    ...(steps ? ['The steps in between are not read'] : []),
  ]
  const reading = readSwap(
    frame,
    { token: give, amount: amount === WHOLE_BALANCE ? null : amount, ...(sold === undefined ? {} : { at: sold }) },
    { token: get, amount: uintAt(args, bought), at: bought },
    { recipient: given === null || isZeroAddress(given) ? frame.from : given },
  )
  return {
    ...reading,
    shows: { ...reading.shows, recipient: { as: 'plain', label: 'Recipient' } },
    ...(reasons.length === 0 ? {} : { reason: reasons.join('. ') }),
  }
}

function endsOf({ args, name }: Pick<DecodedCall, 'args' | 'name'>): { first: Address; last: Address } | undefined {
  if (nodeAt(args, 'encodedPath') !== undefined) return endsOfV3Path(bytesAt(args, 'encodedPath'), true)
  if (nodeAt(args, 'tokens') !== undefined) {
    if (listAt(args, 'tokens').length < 2) return undefined
    return { first: addressAt(args, 'tokens.[0]'), last: addressAt(args, 'tokens.[-1]') }
  }
  const input = name.includes('SellEth') ? 'outputToken' : 'inputToken'
  const output = name.includes('ForEth') ? 'inputToken' : 'outputToken'
  return { first: addressAt(args, input), last: addressAt(args, output) }
}
