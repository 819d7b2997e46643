import type { Address } from '../../facts/hex.ts'
import type { DecodedCall, Reading } from '../decoder.ts'
import type { Scope } from '../scope.ts'
import { addressAt, listAt, nodeAt, uintAt, type ValueNode } from '../value-tree.ts'
import { coinOr, payAct } from './currency.ts'
import { packedAddress, packedAddressAt, showPacked } from './packed-address.ts'
import { askPoolToken } from './pool-tokens.ts'
import { readSwap } from './read-swap.ts'

/** A pool as 1inch packs it: its address, with its kind, its direction and what to do with wrapped coin above. */
interface Pool {
  readonly address: Address
  /** The place of the token that comes out; null where the pool is of another kind than Uniswap's. */
  readonly out: 0 | 1 | null
  readonly unwraps: boolean
}

/**
 * Swaps through pools that are named and nothing else: which token comes out is the last pool's affair, so that it is
 * asked. The bits are those of AggregationRouterV6 (`ProtocolLib`), V5 and V4.
 */
export function readPoolSwap(call: DecodedCall, scope: Scope): Reading {
  const { args, name, frame } = call
  const pools = poolsOf(call)
  const [first, last] = [pools[0], pools.at(-1)]
  if (first === undefined || last === undefined) return { reason: 'No pool is named: this fails' }
  const fromPool = name.startsWith('uniswapV3') && nodeAt(args, 'srcToken') === undefined
  const paysCoin = name.startsWith('eth') || frame.value > 0n
  const give = paysCoin ? null : fromPool ? tokenOf(scope, first, 'in') : givenToken(args)
  const amount = nodeAt(args, 'amount') === undefined ? frame.value : uintAt(args, 'amount')
  const get = last.unwraps ? null : tokenOf(scope, last, 'out')
  const recipient = recipientOf(args) ?? frame.from
  const more = ['token', 'to'].filter((path) => nodeAt(args, path)?.type === 'uint256')
  const shown = { more: more.map((path) => showPacked(args, path)) }
  const labels = {
    'to.[-20:]': { as: 'plain', label: 'Recipient' },
    recipient: { as: 'plain', label: 'Recipient' },
  } as const
  if (give === undefined || get === undefined) {
    const other = recipient === frame.from ? '' : '. It goes to another address than the caller’s'
    return {
      ...shown,
      shows: { ...labels, ...(give === undefined ? {} : { amount: { as: 'amount', token: give, label: 'Pay' } }) },
      acts: give === undefined || give === null ? [] : [payAct(give, frame.from, frame.self, amount)],
      reason: `Which token comes out is only known from the pools${other}`,
    }
  }
  const at = nodeAt(args, 'amount') === undefined ? {} : { at: 'amount' }
  const least = { token: get, amount: uintAt(args, 'minReturn'), at: 'minReturn' }
  const reading = readSwap(frame, { token: give, amount, ...at }, least, { recipient })
  return { ...reading, ...shown, shows: { ...reading.shows, ...labels } }
}

function poolsOf({ args, name }: DecodedCall): readonly Pool[] {
  if (nodeAt(args, 'pools') === undefined) {
    const words = ['dex', 'dex2', 'dex3'].filter((path) => nodeAt(args, path) !== undefined)
    return words.map((path) => readWord6(uintAt(args, path)))
  }
  const unwrapBit = name.startsWith('uniswapV3') ? 253n : 254n
  return listAt(args, 'pools').map(({ value }) => {
    const word = BigInt(typeof value === 'boolean' || value === undefined ? 0 : value)
    return { address: packedAddress(word), out: bit(word, 255n) ? 0 : 1, unwraps: bit(word, unwrapBit) }
  })
}

/** The three highest bits are the protocol: 0 and 1 are Uniswap's, 2 is Curve's. */
function readWord6(word: bigint): Pool {
  const uniswap = word >> 253n < 2n
  const out = bit(word, 247n) ? 1 : 0
  return { address: packedAddress(word), out: uniswap ? out : null, unwraps: bit(word, 252n) }
}

function bit(word: bigint, place: bigint): boolean {
  return ((word >> place) & 1n) === 1n
}

function tokenOf(scope: Scope, { address, out }: Pool, side: 'in' | 'out'): Address | undefined {
  if (out === null) return undefined
  return askPoolToken(scope, address, side === 'out' ? out : out === 0 ? 1 : 0)
}

function givenToken(args: ValueNode): Address | null {
  const packed = nodeAt(args, 'token') !== undefined
  return coinOr(packed ? packedAddressAt(args, 'token') : addressAt(args, 'srcToken'))
}

function recipientOf(args: ValueNode): Address | null {
  if (nodeAt(args, 'to') !== undefined) return packedAddressAt(args, 'to')
  return nodeAt(args, 'recipient') === undefined ? null : addressAt(args, 'recipient')
}
