import type { Known } from '../../facts/need.ts'
import { accountOf } from '../account-of.ts'
import type { Handover } from '../handovers.ts'
import { judgeHandovers } from '../judge-handovers.ts'
import { partsOf } from '../placed-acts.ts'
import { readThreshold } from '../read-threshold.ts'
import type { Evidence, Rule } from '../rule.ts'

/** Safe's own functions, after which others still have to sign. */
const SAFE_OWNERS: ReadonlySet<string> = new Set(['addOwnerWithThreshold', 'swapOwner'])

/**
 * Another gets control, or is offered it, or the account gives its own up. `danger` where it goes to a stranger; for a
 * Safe only where one signature is then enough, since otherwise the others must still agree. `caution` for somebody
 * known, for control given up, and for a changed number of signatures. That another loses control is no loss.
 */
export const ownerChange: Rule = {
  code: 'owner-change',
  judge: (evidence, known) =>
    judgeHandovers('owner-change', ['owner', 'threshold'], evidence, known, (handover, who) => {
      const { right, change, part } = handover
      if (right === 'threshold') return { severity: 'caution' }
      if (change === 'take') return { severity: isOwnLoss(handover, evidence) ? 'caution' : null }
      if (who !== 'stranger') return { severity: 'caution' }
      if (!SAFE_OWNERS.has(part?.function?.name ?? '')) return { severity: 'danger' }
      return judgeSafeOwner(handover, evidence, known)
    }),
}

function isOwnLoss({ to }: Handover, { request, context }: Evidence): boolean {
  return to === null || to === accountOf(request, context)
}

function judgeSafeOwner({ subject, part }: Handover, { meaning }: Evidence, known: Known) {
  const named = partsOf(meaning)
    .flatMap(({ meaning: { fields } }) => fields)
    .filter(({ path }) => path === '#._threshold')
  if (named.some(({ raw }) => raw === '1')) return { severity: 'danger' } as const
  if (part?.function?.name !== 'swapOwner' || subject === null) return { severity: 'caution' } as const
  const { threshold, need } = readThreshold(subject, known)
  return { severity: threshold === 1n ? 'danger' : 'caution', needs: [need] } as const
}
