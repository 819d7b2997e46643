import { judgeHandovers } from '../judge-handovers.ts'
import type { Rule } from '../rule.ts'

/**
 * A module may act for an account without any signature, so that it may take all there is. `danger` where it is not among
 * the known ones; a known one (recovery, allowances) is `caution`. Taking its power away is nothing to warn of.
 */
export const moduleChange: Rule = {
  code: 'module-change',
  judge: (evidence, known) =>
    judgeHandovers('module-change', ['module'], evidence, known, ({ change }, who) => {
      if (change === 'take') return { severity: null }
      return { severity: who === 'named' || who === 'unknown' ? 'caution' : 'danger' }
    }),
}
