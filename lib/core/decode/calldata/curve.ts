import { type Address, isZeroAddress } from '../../facts/hex.ts'
import type { DecodedCall, Decoder, Reading } from '../decoder.ts'
import { addressAt, listAt, nodeAt, uintAt } from '../value-tree.ts'
import { coinOr } from './currency.ts'
import { CURVE_ABI } from './curve.data.ts'
import { readSwap } from './read-swap.ts'

/** Curve: swaps along a route of tokens and pools, and swaps in one pool, which names its coins by their places only. */
export const curveDecoder: Decoder = {
  name: 'curve',
  abi: CURVE_ABI,
  read(call) {
    return nodeAt(call.args, 'route') === undefined ? readPool(call) : readRoute(call)
  },
}

/** Token, pool, token, …: the route ends where zeros begin. */
function readRoute({ args, frame }: DecodedCall): Reading {
  const places = listAt(args, 'route').map((_, index): Address => addressAt(args, `route.[${index}]`))
  const end = places.findIndex(isZeroAddress)
  const named = end === -1 ? places : places.slice(0, end)
  const [first, last] = [named[0], named.at(-1)]
  if (first === undefined || last === undefined || named.length % 2 === 0 || named.length < 3)
    return { reason: 'The route names no token, pool and token: this fails' }
  return readSwap(
    frame,
    { token: coinOr(first), amount: uintAt(args, 'amount'), at: 'amount' },
    { token: coinOr(last), amount: uintAt(args, 'expected'), at: 'expected' },
    { recipient: frame.from },
  )
}

function readPool({ name }: DecodedCall): Reading {
  const which = name === 'exchange_underlying' ? 'underlying coins' : 'coins'
  return {
    shows: {
      i: { as: 'plain', label: 'Place of the coin that is paid' },
      j: { as: 'plain', label: 'Place of the coin that is received' },
      dx: { as: 'plain', label: 'Pay, in base units' },
      min_dy: { as: 'plain', label: 'Receive at least, in base units' },
    },
    reason: `Which ${which} these are is only known from the pool`,
  }
}
