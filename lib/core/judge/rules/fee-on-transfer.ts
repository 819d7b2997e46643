import type { AssetChange } from '../../simulate/effects.ts'
import type { Finding } from '../finding.ts'
import { factIdsOfChanges, isSameAsset, type NetChanges, netChangesOf, unitsOf } from '../net-changes.ts'
import { placedActs } from '../placed-acts.ts'
import type { Evidence, Rule } from '../rule.ts'
import { saidTransfers } from '../said-transfers.ts'

/** Tokens that are counted in shares round by a few units: less than this part of a thousand is no fee. */
const ROUNDING_PERMILLE = 1n

/** Exchanges keep a part of what they sell, too: less than this part of a thousand may be theirs. */
const MARKET_PERMILLE = 9n

/**
 * Of a token that is openly sent, or bought, less arrives than leaves: the token keeps, burns or hands on a part.
 * `caution`, as some do so by their rules and say so; `danger` where less than half of what is sent arrives. What the
 * request itself pays to others of what is bought is no fee of the token’s.
 */
export const feeOnTransfer: Rule = {
  code: 'fee-on-transfer',
  judge: (evidence) => {
    const moved = netChangesOf(evidence)
    const found = moved === null ? [] : [...ofSent(moved, evidence), ...ofBought(moved, evidence)]
    return { result: found.slice(0, 1), needs: [] }
  },
}

function ofSent(moved: NetChanges, evidence: Evidence): readonly Finding[] {
  const said = saidTransfers(evidence.meaning, moved.account)
  return moved.gives.flatMap((loss): readonly Finding[] => {
    if (loss.standard !== 'erc20') return []
    const payees = new Set(said.flatMap(({ act }) => (act.token === loss.token ? [act.to] : [])))
    const gains = moved.othersGet.filter((gain) => isSameAsset(gain, loss) && payees.has(gain.owner))
    const [sent, arrives] = [unitsOf(loss), sumOf(gains)]
    if (gains.length === 0 || (sent - arrives) * 1000n <= sent * ROUNDING_PERMILLE) return []
    const severity = arrives * 2n < sent ? 'danger' : 'caution'
    const params = { token: loss.token, sent: sent.toString(), arrives: arrives.toString(), bought: false }
    return [{ code: 'fee-on-transfer', severity, params, factIds: factIdsOfChanges(evidence, [loss, ...gains]) }]
  })
}

function ofBought({ account, gets }: NetChanges, evidence: Evidence): readonly Finding[] {
  const acts = placedActs(evidence.meaning).map(({ act }) => act)
  const paid = new Set<string | null>(acts.flatMap((act) => (act.kind === 'transfer' ? [act.to] : [])))
  return gets.flatMap((gain): readonly Finding[] => {
    const isBought = acts.some((act) => act.kind === 'swap' && act.get.token === gain.token)
    if (!isBought || gain.standard !== 'erc20') return []
    const same = (evidence.effects?.assets ?? []).filter((change) => isSameAsset(change, gain))
    const losses = same.filter(({ owner, delta }) => owner !== account && delta.startsWith('-'))
    const ours = same.filter(({ owner, delta }) => !delta.startsWith('-') && (owner === account || paid.has(owner)))
    const [sent, arrives] = [sumOf(losses), sumOf(ours)]
    if ((sent - arrives) * 1000n <= sent * MARKET_PERMILLE) return []
    const params = { token: gain.token, sent: sent.toString(), arrives: arrives.toString(), bought: true }
    return [{ code: 'fee-on-transfer', severity: 'caution', params, factIds: factIdsOfChanges(evidence, same) }]
  })
}

function sumOf(changes: readonly AssetChange[]): bigint {
  return changes.reduce((sum, change) => sum + unitsOf(change), 0n)
}
