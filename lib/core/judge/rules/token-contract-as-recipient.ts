import { accountOf } from '../account-of.ts'
import { readListed } from '../read-listed.ts'
import type { Rule } from '../rule.ts'
import { saidTransfers } from '../said-transfers.ts'

/** A request may send to any number of addresses: so many are looked up. */
const MAX_ASKED = 16

/**
 * Tokens are openly sent to a token’s contract, which gives none back: an address that was copied from the wrong line.
 * `danger` where it is the token’s own; `caution` where it is another token’s, as a few take deposits so.
 */
export const tokenContractAsRecipient: Rule = {
  code: 'token-contract-as-recipient',
  judge: ({ meaning, request, context }, known) => {
    const account = accountOf(request, context)
    const sent = (account === null ? [] : saidTransfers(meaning, account)).filter(({ act }) => act.token !== null)
    const judged = sent.slice(0, MAX_ASKED).map((transfer) => {
      const { act } = transfer
      const { isKept, need } = readListed(act.to, context.chainId, known)
      return { ...transfer, own: act.to === act.token, isToken: act.to === act.token || isKept === true, need }
    })
    const needs = judged.map(({ need }) => need)
    const lost = judged.filter(({ isToken }) => isToken)
    const first = lost.find(({ own }) => own) ?? lost[0]
    if (first === undefined) return { result: [], needs }
    const { standard, token, tokenId, amount, to } = first.act
    const params = { standard, token, amount, to, ...(tokenId === undefined ? {} : { tokenId }), own: first.own }
    const severity = first.own ? 'danger' : 'caution'
    const factIds = first.meaning.fields.map(({ factId }) => factId)
    return { result: [{ code: 'token-contract-as-recipient', severity, params, factIds }], needs }
  },
}
