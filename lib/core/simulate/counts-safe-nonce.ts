import { numberToHex, toEventSelector } from 'viem'
import type { Log } from './execution.ts'
import type { SlotChange } from './slot-changes.ts'

/** Where a Safe has counted what it did since its first release. */
const NONCE = numberToHex(5, { size: 32 })
const DONE = ['ExecutionSuccess(bytes32,uint256)', 'ExecutionFailure(bytes32,uint256)'].map((event) =>
  toEventSelector(event),
)

/**
 * Whether all that a contract stored is what a Safe stores when it acts: its count, one up for each act that it told. Such
 * a contract moved no balance of its own, and asking a Safe whether it is a token takes two round trips, as it hands all
 * questions to another contract.
 *
 * @param logs the contract's own
 */
export function countsSafeNonce(changes: readonly SlotChange[], logs: readonly Log[]): boolean {
  const [only, ...more] = changes
  if (only === undefined || more.length > 0 || only.slot !== NONCE) return false
  const acts = logs.filter(({ topics: [event] }) => event !== undefined && DONE.includes(event)).length
  return acts > 0 && BigInt(only.is) - BigInt(only.was) === BigInt(acts)
}
