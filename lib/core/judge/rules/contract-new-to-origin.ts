import type { Finding } from '../finding.ts'
import { readStranger, receiversOf } from '../receivers.ts'
import type { Rule } from '../rule.ts'
import { readSite } from '../site-memory.ts'

/**
 * A site that the user dealt through before asks, for the first time, for a contract that gets something and that nobody
 * knows. `caution`: honest sites change their contracts too; but whoever breaks into one puts theirs in the place of its own.
 */
export const contractNewToOrigin: Rule = {
  code: 'contract-new-to-origin',
  judge: (evidence, known) => {
    const judged = receiversOf(evidence).map(({ address, params, factIds }) => {
      const { memory, needs } = readSite(evidence.context, address, known)
      if (memory === null || memory.uses === 0 || memory.called + memory.granted > 0) return { finding: [], needs }
      const stranger = readStranger(address, evidence, known)
      const more = { site: evidence.context.origin, uses: memory.uses }
      const finding: Finding = {
        code: 'contract-new-to-origin',
        severity: 'caution',
        params: { ...params, ...more },
        factIds,
      }
      return { finding: stranger.isStranger ? [finding] : [], needs: [...needs, ...stranger.needs] }
    })
    return { result: judged.flatMap(({ finding }) => finding), needs: judged.flatMap(({ needs }) => needs) }
  },
}
