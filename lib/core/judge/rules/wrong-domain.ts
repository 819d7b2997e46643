import { verifyingContract } from '../../decode/typed-data/verifying-contract.ts'
import { isZeroAddress } from '../../facts/hex.ts'
import { answerOf, type Known, type Need, type Stage } from '../../facts/need.ts'
import { accountOf } from '../account-of.ts'
import type { Finding, Severity } from '../finding.ts'
import { placedActs } from '../placed-acts.ts'
import type { Evidence, Rule } from '../rule.ts'

/** These are checked by their own chain or account, whatever network and contract they name. */
const ELSEWHERE: ReadonlySet<string> = new Set(['hyperliquid', 'wrapped-message', 'user-operation'])

const CHAIN = '@.domain.chainId'
const CONTRACT = '@.domain.verifyingContract'

/**
 * Signed data counts for another network than the one in use, where this account's assets are not looked at, or for a
 * contract that is not there. `danger` where it also grants or moves something; else `caution`: some apps sign in so.
 */
export const wrongDomain: Rule = {
  code: 'wrong-domain',
  judge: (evidence, known) => {
    const { request, context, meaning, facts } = evidence
    const isElsewhere = facts.some(
      ({ kind, value }) => (kind === 'standard' || kind === 'blind') && ELSEWHERE.has(String(value)),
    )
    if (request.kind !== 'typed-data' || request.version === 'v1' || isElsewhere) return QUIET
    const chain = meaning.fields.find(({ path }) => path === CHAIN)
    const found = (params: Finding['params'], path: string): Finding => ({
      code: 'wrong-domain',
      severity: severityOf(evidence),
      params,
      factIds: meaning.fields.flatMap((field) => (field.path === path ? [field.factId] : [])),
    })
    if (chain !== undefined && /^\d+$/.test(chain.raw) && chain.raw !== String(context.chainId))
      return { result: [found({ what: 'chain', named: chain.raw, inUse: String(context.chainId) }, CHAIN)], needs: [] }
    const contract = verifyingContract(request.typedData)
    if (contract === undefined || isZeroAddress(contract) || contract === accountOf(request, context)) return QUIET
    return judgeContract(found({ what: 'contract', contract }, CONTRACT), { kind: 'code', address: contract }, known)
  },
}

const QUIET: Stage<readonly Finding[]> = { result: [], needs: [] }

function judgeContract(
  finding: Finding,
  need: Extract<Need, { kind: 'code' }>,
  known: Known,
): Stage<readonly Finding[]> {
  const answer = answerOf(known, need)
  return { result: answer?.ok && answer.value === '0x' ? [finding] : [], needs: [{ ...need, optional: true }] }
}

function severityOf({ meaning }: Evidence): Severity {
  return placedActs(meaning).length > 0 ? 'danger' : 'caution'
}
