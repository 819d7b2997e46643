import type { Handover } from '../handovers.ts'
import { judgeHandovers } from '../judge-handovers.ts'
import type { Rule } from '../rule.ts'

/**
 * Another gets a role in a contract: to make tokens, to stop it, to move its money. `danger` where a stranger gets the
 * role that gives all others (0 in AccessControl and AccessManager); else `caution`, since those who run contracts do it.
 */
export const roleGrant: Rule = {
  code: 'role-grant',
  judge: (evidence, known) =>
    judgeHandovers('role-grant', ['role'], evidence, known, (handover, who) => {
      if (handover.change === 'take') return { severity: null }
      return { severity: who === 'stranger' && isAdmin(handover) ? 'danger' : 'caution' }
    }),
}

function isAdmin({ part }: Handover): boolean {
  const role = part?.fields.find(({ path }) => path === '#.role' || path === '#.roleId')?.raw
  return role !== undefined && BigInt(role) === 0n
}
