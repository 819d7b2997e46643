import type { Address } from '../../facts/hex.ts'
import type { Known, Need } from '../../facts/need.ts'
import type { Finding } from '../finding.ts'
import { grantsOf } from '../grants.ts'
import { netChangesOf } from '../net-changes.ts'
import { lossParams } from '../one-sided-loss.ts'
import { readListed } from '../read-listed.ts'
import { readParty } from '../read-party.ts'
import type { Evidence, Rule } from '../rule.ts'
import { openCalls } from '../said-transfers.ts'

/** A batch may call any number of contracts: so many are looked at. */
const MAX_ASKED = 8

/**
 * Something leaves the account, or may, by a call of a contract that this account never dealt with, that no packaged list
 * names, and whose function nobody can name either: what it does next time can’t be told from what it did in this run.
 * `caution`: each of these alone is ordinary, for every contract is used a first time.
 */
export const firstUseOfContract: Rule = {
  code: 'first-use-of-contract',
  judge: (evidence, known) => {
    const moved = netChangesOf(evidence)
    const gives = moved?.gives ?? []
    const grants = grantsOf(evidence)
    if (gives.length === 0 && grants.length === 0) return { result: [], needs: [] }
    const unread = openCalls(evidence.meaning).filter((call) => call.kind === 'contract-call' && !call.function)
    const judged = unread.slice(0, MAX_ASKED).flatMap(({ to, fields }) => {
      if (to === undefined) return []
      const { isStranger, needs } = readContract(to as Address, evidence, known)
      const params = { contract: to, ...lossParams(gives, undefined), grants: grants.length }
      const factIds = fields.map(({ factId }) => factId)
      const finding: Finding = { code: 'first-use-of-contract', severity: 'caution', params, factIds }
      return [{ finding: isStranger ? finding : null, needs }]
    })
    const found = judged.flatMap(({ finding }) => finding ?? [])
    return { result: found.slice(0, 1), needs: judged.flatMap(({ needs }) => needs) }
  },
}

function readContract(
  address: Address,
  evidence: Evidence,
  known: Known,
): { readonly isStranger: boolean; readonly needs: readonly Need[] } {
  const party = readParty(address, evidence, known)
  const token = readListed(address, evidence.context.chainId, known)
  return { isStranger: party.is === 'contract' && token.isKept === false, needs: [...party.needs, token.need] }
}
