import type { ControlChange } from './effects.ts'
import type { Execution } from './execution.ts'

/** EIP-7702: an account whose code is this prefix and an address runs that address's code as its own. */
const DELEGATION_PREFIX = '0xef0100'

/** Accounts whose EIP-7702 delegate changed, over all steps; an empty string stands for none. */
export function delegationChanges(executions: readonly Execution[]): ControlChange[] {
  const changes = new Map<string, ControlChange>()
  for (const { pre, post } of executions.map(({ stateDiff }) => stateDiff)) {
    for (const subject of Object.keys(post)) {
      const after = post[subject]?.code
      if (after === undefined) continue
      const change = { before: delegate(pre[subject]?.code), after: delegate(after) }
      const earlier = changes.get(subject)
      changes.set(subject, {
        subject: subject as `0x${string}`,
        kind: 'delegate',
        before: earlier?.before ?? change.before,
        after: change.after,
      })
    }
  }
  return [...changes.values()].filter(({ before, after }) => before !== after)
}

export function isDelegation(code: string): boolean {
  return code.startsWith(DELEGATION_PREFIX)
}

function delegate(code = '0x'): string {
  return isDelegation(code) ? `0x${code.slice(DELEGATION_PREFIX.length)}` : ''
}
