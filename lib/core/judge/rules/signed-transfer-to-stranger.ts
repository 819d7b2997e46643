import type { Act } from '../../decode/meaning.ts'
import type { Fact } from '../../facts/fact.ts'
import { accountOf } from '../account-of.ts'
import { decimalsOf } from '../decimals-of.ts'
import type { Severity } from '../finding.ts'
import { type PlacedAct, placedActs } from '../placed-acts.ts'
import { readCodeKind } from '../read-code-kind.ts'
import { readDealings } from '../read-dealings.ts'
import { readLabel } from '../read-label.ts'
import type { Rule } from '../rule.ts'

type Transfer = Extract<Act, { kind: 'transfer' }>

/** Whole tokens: what is paid so is money of some kind, mostly dollars. */
const SMALL_PAYMENT = 10n

/** A request may name any number of payees: so many are looked up. */
const MAX_PAYEES = 32

/**
 * A signature alone sends the account's tokens to somebody whom it never dealt with, by the token's own function
 * (ERC-3009) or by a call that others bring in its name (ERC-2771 and the like): no transaction follows that would ask
 * again. `danger` where a person holds the payee's key and it is more than a small payment: shops and
 * services are paid so too, in small amounts, and then it is `caution`.
 */
export const signedTransferToStranger: Rule = {
  code: 'signed-transfer-to-stranger',
  judge: ({ request, context, meaning, facts }, known) => {
    const account = accountOf(request, context)
    const isTransfer = facts.some(({ kind, value }) => kind === 'standard' && value === 'erc3009')
    const signed = request.kind === 'typed-data' ? placedActs(meaning) : []
    const sent = signed.filter((placed) => isTransfer || isCarried(placed)).slice(0, MAX_PAYEES)
    const judged = sent.flatMap(({ act, meaning: { fields } }) => {
      if (act.kind !== 'transfer' || act.to === null || act.to === account || act.from !== account) return []
      const [dealings, label] = [readDealings(act.to, known), readLabel(act.to, context.chainId, known)]
      const isStranger = dealings.dealtBefore === false && label.isNamed !== true
      const { standard, token, amount, to } = act
      const factIds = fields.map(({ factId }) => factId)
      const params = { standard, token, amount, to }
      const code = readCodeKind(act.to, known)
      const severity: Severity = code.kind === 'person' && !isSmall(act, facts) ? 'danger' : 'caution'
      const finding = { code: 'signed-transfer-to-stranger', severity, params, factIds }
      return [{ finding: isStranger ? [finding] : [], needs: [dealings.need, label.need, code.need] }]
    })
    return { result: judged.flatMap(({ finding }) => finding), needs: judged.flatMap(({ needs }) => needs) }
  },
}

/** What an order or a swap gives is not paid for nothing. */
function isCarried({ depth, meaning }: PlacedAct): boolean {
  return depth > 0 && meaning.acts.every(({ kind }) => kind !== 'order' && kind !== 'swap')
}

function isSmall({ token, amount }: Transfer, facts: readonly Fact[]): boolean {
  const decimals = token === null ? undefined : decimalsOf(token, facts)
  return decimals !== undefined && amount !== null && BigInt(amount) <= SMALL_PAYMENT * 10n ** BigInt(decimals)
}
