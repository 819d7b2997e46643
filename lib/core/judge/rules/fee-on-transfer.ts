import type { Finding } from '../finding.ts'
import { factIdsOfChanges, isSameAsset, type NetChanges, netChangesOf, unitsOf } from '../net-changes.ts'
import type { Evidence, Rule } from '../rule.ts'
import { saidTransfers } from '../said-transfers.ts'

/** Tokens that are counted in shares round by a few units: less than this part of a thousand is no fee. */
const ROUNDING_PERMILLE = 1n

/**
 * Of a token that is openly sent, less arrives than leaves: the token keeps or burns a part. `caution`, as some do so by
 * their rules and say so; `danger` where less than half arrives.
 */
export const feeOnTransfer: Rule = {
  code: 'fee-on-transfer',
  judge: (evidence) => {
    const moved = netChangesOf(evidence)
    return { result: moved === null ? [] : findingsOf(moved, evidence).slice(0, 1), needs: [] }
  },
}

function findingsOf(moved: NetChanges, evidence: Evidence): readonly Finding[] {
  const said = saidTransfers(evidence.meaning, moved.account)
  return moved.gives.flatMap((loss): readonly Finding[] => {
    if (loss.standard !== 'erc20') return []
    const payees = new Set(said.flatMap(({ act }) => (act.token === loss.token ? [act.to] : [])))
    const gains = moved.othersGet.filter((gain) => isSameAsset(gain, loss) && payees.has(gain.owner))
    const sent = unitsOf(loss)
    const arrives = gains.reduce((sum, gain) => sum + unitsOf(gain), 0n)
    if (gains.length === 0 || (sent - arrives) * 1000n <= sent * ROUNDING_PERMILLE) return []
    const severity = arrives * 2n < sent ? 'danger' : 'caution'
    const params = { token: loss.token, sent: sent.toString(), arrives: arrives.toString() }
    return [{ code: 'fee-on-transfer', severity, params, factIds: factIdsOfChanges(evidence, [loss, ...gains]) }]
  })
}
