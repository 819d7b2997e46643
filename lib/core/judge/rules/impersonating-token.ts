import { isAddress } from '../../facts/hex.ts'
import { isRecord } from '../../facts/is-record.ts'
import type { Finding } from '../finding.ts'
import { factIdsOfChanges, netChangesOf } from '../net-changes.ts'
import { placedActs } from '../placed-acts.ts'
import { readListed } from '../read-listed.ts'
import type { Evidence, Rule } from '../rule.ts'

/** Names a token’s fact: `token.<address>.looks-like`. */
const OF_TOKEN = /^token\.(0x[0-9a-f]{40})\.looks-like$/

/**
 * The account gets a token that calls itself like a listed one, or like the network’s own coin, and is neither. `danger`
 * where it gives something for it; `caution` where it does not, and where a wide list has the token, as different tokens
 * do share a symbol. Quiet where it only leaves: to be rid of it is no risk.
 */
export const impersonatingToken: Rule = {
  code: 'impersonating-token',
  judge: (evidence, known) => {
    const moved = netChangesOf(evidence)
    const pays = moved === null || moved.gives.length > 0 || grants(evidence)
    const judged = evidence.facts.flatMap((fact) => {
      const token = OF_TOKEN.exec(fact.id)?.[1]
      if (fact.kind !== 'token-looks-like' || !isAddress(token) || !isRecord(fact.value)) return []
      const gains = moved?.gets.filter((change) => change.token === token) ?? []
      const amount = gains[0]?.delta ?? null
      if (gains.length === 0 && (moved !== null || !buys(token, evidence))) return []
      const { isKept, need } = readListed(token, evidence.context.chainId, known)
      const severity = pays && isKept !== true ? 'danger' : 'caution'
      const { symbol, address } = fact.value
      const params = { token, amount, symbol: String(symbol), like: typeof address === 'string' ? address : null, pays }
      const factIds = [fact.id, ...factIdsOfChanges(evidence, gains)]
      const finding: Finding = { code: 'impersonating-token', severity, params, factIds }
      return [{ finding, need }]
    })
    return { result: judged.map(({ finding }) => finding), needs: judged.map(({ need }) => need) }
  },
}

function grants({ effects }: Evidence): boolean {
  return (effects?.allowances ?? []).some(({ before, after }) => BigInt(after) > BigInt(before))
}

function buys(token: string, { meaning }: Evidence): boolean {
  return placedActs(meaning).some(({ act }) => act.kind === 'swap' && act.get.token === token)
}
