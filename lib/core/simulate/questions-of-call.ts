import type { Address } from '../facts/hex.ts'
import { askBalance, askDecimals } from './ask-token.ts'
import { countsSafeNonce } from './counts-safe-nonce.ts'
import type { Execution } from './execution.ts'
import { slotChanges } from './slot-changes.ts'
import type { ViewCall } from './view-calls.ts'

/**
 * What to ask the contract that a step calls, where it stored something and logged nothing that `heard` has: a token may
 * change all balances at once without a word. Whether it is a token at all is asked with it. A Safe that acted is none.
 */
export function questionsOfCall(
  executions: readonly Execution[],
  account: Address,
  heard: ReadonlySet<Address>,
): readonly ViewCall[] {
  const stored = Map.groupBy(slotChanges(executions), ({ subject }) => subject)
  const logs = Map.groupBy(
    executions.flatMap((execution) => execution.logs),
    ({ address }) => address,
  )
  const called = new Set(executions.map(({ callTree }) => (callTree?.to ?? account) as Address))
  return [...called]
    .filter((to) => stored.has(to) && !heard.has(to) && !countsSafeNonce(stored.get(to) ?? [], logs.get(to) ?? []))
    .flatMap((to) => [askDecimals(to), { ...askBalance(to, account), unannounced: true }])
}
