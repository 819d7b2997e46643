import { accountOf } from '../account-of.ts'
import type { Rule } from '../rule.ts'
import { type SaidTransfer, saidTransfers } from '../said-transfers.ts'

/**
 * Twelve bytes of zeros in front: nobody finds a key for such an address in all of time (2^96 tries), so that whatever
 * is sent there stays there. Zero, the precompiles and the usual places to burn things look like this.
 */
const NOBODYS = /^0x0{24}/

/**
 * Something is openly sent where nobody can ever take it. `danger` for coin and tokens, which nobody burns by hand;
 * `caution` for items, which people do burn to be rid of them.
 */
export const burnAddress: Rule = {
  code: 'burn-address',
  judge: ({ meaning, request, context }) => {
    const account = accountOf(request, context)
    const burnt = account === null ? [] : saidTransfers(meaning, account).filter(({ act }) => NOBODYS.test(act.to))
    const [first] = burnt.toSorted((one, other) => Number(isCoin(other)) - Number(isCoin(one)))
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
    const severity = isCoin(first) ? 'danger' : 'caution'
    const factIds = first.meaning.fields.map(({ factId }) => factId)
    return { result: [{ code: 'burn-address', severity, params, factIds }], needs: [] }
  },
}

function isCoin({ act }: SaidTransfer): boolean {
  return act.standard === 'native' || act.standard === 'erc20'
}
