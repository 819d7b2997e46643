import { lackOfGas } from '../lack-of-gas.ts'
import type { Rule } from '../rule.ts'

/**
 * The request names less gas than it needs: it would be refused, or stop halfway and cost its fee for nothing. `caution`:
 * nothing else is lost, and wallets may name more.
 */
export const tooLittleGas: Rule = {
  code: 'too-little-gas',
  judge: (evidence) => {
    const lack = lackOfGas(evidence)
    if (lack === null) return { result: [], needs: [] }
    const factIds = evidence.facts.filter(({ kind }) => kind === 'header').map(({ id }) => id)
    return { result: [{ code: 'too-little-gas', severity: 'caution', params: { ...lack }, factIds }], needs: [] }
  },
}
