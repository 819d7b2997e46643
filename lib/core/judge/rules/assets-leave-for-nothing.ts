import type { Severity } from '../finding.ts'
import { factIdsOfChanges } from '../net-changes.ts'
import { type Loss, lossOf, lossParams } from '../one-sided-loss.ts'
import { placedActs } from '../placed-acts.ts'
import type { Evidence, Rule } from '../rule.ts'

/**
 * By the run, something leaves the account and nothing comes back, and the request does not openly send it to whoever
 * gets it. `danger` where a stranger’s own account gains by it; only `caution` where a contract that is known pays them
 * (a payroll does), unless it is a trade whose proceeds go to them, and where an unknown contract keeps it (a bridge and
 * a stake return nothing at once). Quiet where only those gain whom the user, a list or the address book knows.
 */
export const assetsLeaveForNothing: Rule = {
  code: 'assets-leave-for-nothing',
  judge: (evidence, known) => {
    const loss = lossOf(evidence, known)
    if (loss === null || loss.gets.length > 0 || loss.unsaid.length === 0) return { result: [], needs: [] }
    const severity = severityOf(loss, evidence)
    if (severity === null) return { result: [], needs: loss.needs }
    const stranger = loss.gainers.find(({ is }) => is !== 'known')
    const params = lossParams(loss.unsaid, stranger)
    const factIds = factIdsOfChanges(evidence, loss.unsaid)
    return { result: [{ code: 'assets-leave-for-nothing', severity, params, factIds }], needs: loss.needs }
  },
}

function severityOf({ gainers, callsKnown }: Loss, { meaning }: Evidence): Severity | null {
  const toPerson = gainers.some(({ is }) => is === 'person')
  const trades = placedActs(meaning).some(({ act }) => act.kind === 'swap' || act.kind === 'order')
  if (toPerson) return callsKnown && !trades ? 'caution' : 'danger'
  const onlyKnown = gainers.length > 0 && gainers.every(({ is }) => is === 'known')
  return callsKnown || onlyKnown ? null : 'caution'
}
