import { judgeHandovers } from '../judge-handovers.ts'
import type { Rule } from '../rule.ts'

/**
 * A contract runs other code from then on, or another may replace it. `danger` where the account itself (a Safe) gets code
 * that is not among the known ones, or a stranger gets the right to replace code; `caution` where it is a contract that
 * the account only administers, as those who run contracts do.
 */
export const codeChange: Rule = {
  code: 'code-change',
  judge: (evidence, known) =>
    judgeHandovers('code-change', ['code', 'upgrades'], evidence, known, ({ right, change, to, ofAccount }, who) => {
      if (right === 'upgrades') return { severity: who === 'stranger' ? 'danger' : 'caution' }
      const isUnknownCode = change === 'give' && to !== null && (who === 'stranger' || who === 'dealt-before')
      return { severity: ofAccount && isUnknownCode ? 'danger' : 'caution' }
    }),
}
