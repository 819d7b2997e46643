import { accountOf } from '../account-of.ts'
import { placedActs } from '../placed-acts.ts'
import { readDealings } from '../read-dealings.ts'
import { readLabel } from '../read-label.ts'
import type { Rule } from '../rule.ts'

/** A request may name any number of payees: so many are looked up. */
const MAX_PAYEES = 32

/**
 * A signature alone sends the account's tokens (ERC-3009) to somebody whom it never dealt with: no transaction follows
 * that would ask again. `caution`: shops are paid so, too; the whole of a balance is for other rules.
 */
export const signedTransferToStranger: Rule = {
  code: 'signed-transfer-to-stranger',
  judge: ({ request, context, meaning, facts }, known) => {
    const account = accountOf(request, context)
    const isTransfer = facts.some(({ kind, value }) => kind === 'standard' && value === 'erc3009')
    const sent = request.kind === 'typed-data' && isTransfer ? placedActs(meaning).slice(0, MAX_PAYEES) : []
    const judged = sent.flatMap(({ act, meaning: { fields } }) => {
      if (act.kind !== 'transfer' || act.to === null || act.to === account || act.from !== account) return []
      const [dealings, label] = [readDealings(act.to, known), readLabel(act.to, context.chainId, known)]
      const isStranger = dealings.dealtBefore === false && label.isNamed !== true
      const { standard, token, amount, to } = act
      const factIds = fields.map(({ factId }) => factId)
      const params = { standard, token, amount, to }
      const finding = { code: 'signed-transfer-to-stranger', severity: 'caution', params, factIds } as const
      return [{ finding: isStranger ? [finding] : [], needs: [dealings.need, label.need] }]
    })
    return { result: judged.flatMap(({ finding }) => finding), needs: judged.flatMap(({ needs }) => needs) }
  },
}
