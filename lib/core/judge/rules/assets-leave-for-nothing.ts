import type { Severity } from '../finding.ts'
import { factIdsOfChanges, isSameAsset } from '../net-changes.ts'
import { type Loss, lossOf, lossParams } from '../one-sided-loss.ts'
import { placedActs } from '../placed-acts.ts'
import { readWorth } from '../read-worth.ts'
import type { Evidence, Rule } from '../rule.ts'

/**
 * By the run, something leaves the account and nothing comes back, and the request does not openly send it to whoever
 * gets it. `danger` where a stranger’s own account gains by it; only `caution` where a contract that is known pays them
 * (a payroll does), unless it is a trade whose proceeds go to them, and where an unknown contract keeps it (a bridge and
 * a stake return nothing at once). `caution` also where a stranger is handed what leaves and only a token that no list
 * has comes back, which anybody can make. Quiet where only those gain whom the user, a list or the address book knows.
 */
export const assetsLeaveForNothing: Rule = {
  code: 'assets-leave-for-nothing',
  judge: (evidence, known) => {
    const loss = lossOf(evidence, known)
    if (loss === null || loss.unsaid.length === 0) return { result: [], needs: [] }
    const back = readWorth(loss.gets, evidence.context.chainId, known)
    const needs = [...loss.needs, ...back.needs]
    const severity = back.counts ? null : severityOf(loss, evidence)
    if (severity === null) return { result: [], needs }
    const stranger = loss.gainers.find(({ is }) => is !== 'known')
    const params = { ...lossParams(loss.unsaid, stranger), back: loss.gets.length > 0 ? 'unlisted' : 'nothing' }
    const factIds = factIdsOfChanges(evidence, loss.unsaid)
    return { result: [{ code: 'assets-leave-for-nothing', severity, params, factIds }], needs }
  },
}

function severityOf(loss: Loss, { meaning }: Evidence): Severity | null {
  const { gainers, gets, callsKnown } = loss
  const persons = gainers.filter(({ is }) => is === 'person')
  if (gets.length > 0) return !callsKnown && persons.some(({ address }) => isHanded(address, loss)) ? 'caution' : null
  const trades = placedActs(meaning).some(({ act }) => act.kind === 'swap' || act.kind === 'order')
  if (persons.length > 0) return callsKnown && !trades ? 'caution' : 'danger'
  const onlyKnown = gainers.length > 0 && gainers.every(({ is }) => is === 'known')
  return callsKnown || onlyKnown ? null : 'caution'
}

/** Whether somebody gets at least half of the very thing that leaves: a market passes on a fee at most. */
function isHanded(address: string, { unsaid, othersGet }: Loss): boolean {
  const gains = othersGet.filter(({ owner }) => owner === address)
  return unsaid.some((lost) =>
    gains.some((gain) => isSameAsset(gain, lost) && BigInt(gain.delta) * 2n >= -BigInt(lost.delta)),
  )
}
