import { accountOf } from '../account-of.ts'
import type { Rule } from '../rule.ts'
import { saidTransfers } from '../said-transfers.ts'

/**
 * Twelve bytes of zeros in front: nobody finds a key for such an address in all of time (2^96 tries), so that whatever
 * is sent there stays there. Zero, the precompiles and the usual places to burn things look like this.
 */
const NOBODYS = /^0x0{24}/

/**
 * Something is openly sent where nobody can ever take it. `danger` for coin, which nobody burns by hand; `caution` for
 * tokens and items, which people do burn to be rid of them.
 */
export const burnAddress: Rule = {
  code: 'burn-address',
  judge: ({ meaning, request, context }) => {
    const account = accountOf(request, context)
    const burnt = account === null ? [] : saidTransfers(meaning, account).filter(({ act }) => NOBODYS.test(act.to))
    const [first] = burnt.toSorted((one, other) => Number(other.act.token === null) - Number(one.act.token === null))
    if (first === undefined) return { result: [], needs: [] }
    const { standard, token, tokenId, amount, to } = first.act
    const params = {
      standard,
      token,
      amount,
      to,
      ...(tokenId === undefined ? {} : { tokenId }),
      more: burnt.length - 1,
    }
    const severity = token === null ? 'danger' : 'caution'
    const factIds = first.meaning.fields.map(({ factId }) => factId)
    return { result: [{ code: 'burn-address', severity, params, factIds }], needs: [] }
  },
}
