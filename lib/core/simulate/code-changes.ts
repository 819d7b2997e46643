import { isDelegation } from './delegation-changes.ts'
import type { Execution } from './execution.ts'

/** An account's code before and after all steps; `0x` for none. */
export interface CodeChange {
  readonly subject: string
  readonly was: string
  readonly is: string
}

/** Every account that the steps touched, with its code. What an account only delegates to (EIP-7702) is no code of its own. */
export function codeChanges(executions: readonly Execution[]): readonly CodeChange[] {
  const changes = new Map<string, CodeChange>()
  for (const { pre, post } of executions.map(({ stateDiff }) => stateDiff)) {
    for (const subject of new Set([...Object.keys(pre), ...Object.keys(post)])) {
      const held = pre[subject]?.code
      const now = post[subject] === undefined ? undefined : (post[subject].code ?? held)
      const was = changes.get(subject)?.was ?? ownCode(held)
      changes.set(subject, { subject, was, is: ownCode(now) })
    }
  }
  return [...changes.values()]
}

function ownCode(code = '0x'): string {
  return isDelegation(code) ? '0x' : code
}
