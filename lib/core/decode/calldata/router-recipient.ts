import type { Address } from '../../facts/hex.ts'
import type { CallFrame } from '../decoder.ts'
import { addressAt, type ValueNode } from '../value-tree.ts'

/** The placeholders of Uniswap's routers: one is the caller, zero and two the router. */
export function resolveRecipient(given: Address, caller: Address | null, router: Address | null): Address | null {
  const place = BigInt(given)
  if (place === 1n) return caller
  return place === 0n || place === 2n ? router : given
}

/** The same in Universal Router and V4, where zero is an address like any other. */
export function routerRecipientAt(args: ValueNode, path: string, frame: CallFrame): Address | null {
  const given = addressAt(args, path)
  return BigInt(given) === 0n ? given : resolveRecipient(given, frame.from, frame.self)
}
