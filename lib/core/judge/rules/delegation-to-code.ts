import type { Act } from '../../decode/meaning.ts'
import { accountOf } from '../account-of.ts'
import type { Severity } from '../finding.ts'
import { placedActs } from '../placed-acts.ts'
import { readCodeKind } from '../read-code-kind.ts'
import { readLabel } from '../read-label.ts'
import type { Evidence, Rule } from '../rule.ts'

type Delegation = Extract<Act, { kind: 'delegate' }>

/**
 * EIP-7702: from then on a contract's code acts as the account, so that it may take all there is. `danger` for code that
 * is not among the known ones, or that is not there yet, and for every chain at once (chain id 0), where the same address
 * may hold other code. Known code on this chain is `caution`: wallets set it up themselves, sites have no need to ask.
 * Taking it back is nothing to warn of.
 */
export const delegationToCode: Rule = {
  code: 'delegation-to-code',
  judge: (evidence, known) => {
    const delegations = placedActs(evidence.meaning).flatMap(({ act, meaning }) =>
      act.kind === 'delegate' && act.code !== null && !isOfAnother(act, evidence)
        ? [{ code: act.code, chainId: act.chainId, factIds: meaning.fields.map(({ factId }) => factId) }]
        : [],
    )
    const judged = delegations.map(({ code, chainId, factIds }) => {
      const kind = readCodeKind(code, known)
      const label = readLabel(code, evidence.context.chainId, known)
      const everywhere = chainId === '0'
      const isKnown = label.isNamed !== false && kind.kind !== 'person'
      const severity: Severity = everywhere || !isKnown ? 'danger' : 'caution'
      const params = { code, codeIs: kind.kind, isNamed: label.isNamed === true, everywhere }
      return { finding: { code: 'delegation-to-code', severity, params, factIds }, needs: [kind.need, label.need] }
    })
    return { result: judged.map(({ finding }) => finding), needs: judged.flatMap(({ needs }) => needs) }
  },
}

/** Whoever signs may authorise for itself, and another send it: the run shows whose account it is. */
function isOfAnother({ code }: Delegation, { request, context, effects }: Evidence): boolean {
  const account = accountOf(request, context)
  const shown = (effects?.control ?? []).filter(({ kind, after }) => kind === 'delegate' && after === code)
  return shown.length > 0 && account !== null && shown.every(({ subject }) => subject !== account)
}
