import { type Address, isZeroAddress } from '../../facts/hex.ts'
import type { CallFrame } from '../decoder.ts'
import type { Act } from '../meaning.ts'
import { addressAt, type ValueNode } from '../value-tree.ts'

/** A currency argument of Uniswap's later routers: the address zero is the native coin, here null. */
export function currencyAt(args: ValueNode, path: string): Address | null {
  const given = addressAt(args, path)
  return isZeroAddress(given) ? null : given
}

/**
 * An amount of a currency that goes from one to another: null is the native coin, and an amount that the bytes leave open.
 */
export function payAct(token: Address | null, from: Address | null, to: Address | null, amount: bigint | null): Act {
  const standard = token === null ? 'native' : 'erc20'
  return { kind: 'transfer', standard, token, from, to, amount: amount?.toString() ?? null }
}

/** Of what a router pays out, that which goes to a third: not to its caller, and not to itself for a later step. */
export function paidToOthers(acts: readonly Act[], { from, self }: CallFrame): readonly Act[] {
  return acts.filter((act) => act.kind === 'transfer' && act.to !== null && act.to !== from && act.to !== self)
}

/** The address that many exchanges write for the native coin: viem's `ethAddress`. */
export const COIN_ADDRESS: Address = `0x${'ee'.repeat(20)}`

/** A currency argument of exchanges that write the native coin as zero or as `COIN_ADDRESS`. */
export function coinAt(args: ValueNode, path: string): Address | null {
  return coinOr(addressAt(args, path))
}

export function coinOr(given: Address): Address | null {
  return isZeroAddress(given) || given === COIN_ADDRESS ? null : given
}
