import { judgeHandovers } from '../judge-handovers.ts'
import type { Rule } from '../rule.ts'

/**
 * Another contract checks what an account does, and can stop it for good, or answers calls in its name. `danger` where it
 * is not among the known ones; `caution` for a known one, and where a guard that stood there is taken away.
 */
export const guardChange: Rule = {
  code: 'guard-change',
  judge: (evidence, known) =>
    judgeHandovers('guard-change', ['guard', 'fallback-handler'], evidence, known, ({ change }, who) => {
      if (change === 'take') return { severity: 'caution' }
      return { severity: who === 'named' || who === 'unknown' ? 'caution' : 'danger' }
    }),
}
