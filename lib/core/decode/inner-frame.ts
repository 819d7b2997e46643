import type { Address } from '../facts/hex.ts'
import type { CallFrame } from './decoder.ts'

/** A call, or a delegatecall: then the code of `to` runs as the caller, and no wei moves. */
export function innerFrame(
  from: Address | null,
  to: Address,
  value: bigint,
  data: CallFrame['data'],
  delegated: boolean,
): CallFrame {
  return { from, to, self: delegated ? from : to, value: delegated ? 0n : value, data, delegated }
}
