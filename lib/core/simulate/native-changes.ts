import type { Address } from '../facts/hex.ts'
import type { Execution } from './execution.ts'
import type { Scenario } from './scenario.ts'

/** Each owner's net change in wei over all steps, from state, with what was paid for the run itself taken out. */
export function nativeChanges(scenario: Scenario, executions: readonly Execution[]): ReadonlyMap<Address, bigint> {
  const changes = new Map<Address, bigint>()
  const add = (owner: string, wei: bigint) => changes.set(owner as Address, (changes.get(owner as Address) ?? 0n) + wei)
  executions.forEach(({ stateDiff: { pre, post }, fee }, place) => {
    for (const owner of new Set([...Object.keys(pre), ...Object.keys(post)])) {
      const before = BigInt(pre[owner]?.balance ?? '0x0')
      const after = post[owner]
      // An account that is only in `pre` is gone; one in `post` without a balance kept its own.
      add(owner, (after === undefined ? 0n : BigInt(after.balance ?? pre[owner]?.balance ?? '0x0')) - before)
    }
    const payer = scenario.steps[place]?.from
    if (fee === undefined || payer === undefined) return
    add(payer, BigInt(fee.paid))
    add(fee.to, -BigInt(fee.tip))
  })
  return changes
}
