import type { Act } from '../decode/meaning.ts'
import type { Address } from '../facts/hex.ts'
import { askAllowance, askBalance, askMultiBalance, askOperator, askOwner, askTokenApproval } from './ask-token.ts'
import type { ViewCall } from './view-calls.ts'

/** What to ask tokens because of what the request says it does, whether or not the run leaves a log of it. */
export function questionsOfAct(act: Act, account: Address): readonly ViewCall[] {
  switch (act.kind) {
    case 'transfer': {
      const { token, tokenId } = act
      if (token === null) return []
      const owners = [account, act.from ?? account, ...(act.to === null ? [] : [act.to])]
      if (act.standard === 'erc721') return tokenId === undefined ? [] : [askOwner(token, BigInt(tokenId))]
      if (act.standard !== 'erc1155') return owners.map((owner) => askBalance(token, owner))
      return tokenId === undefined ? [] : owners.map((owner) => askMultiBalance(token, owner, BigInt(tokenId)))
    }
    case 'approve': {
      const owner = act.owner ?? account
      if (act.scope === 'amount') return [askAllowance(act.token, owner, act.spender)]
      if (act.scope === 'token-id') {
        return act.tokenId === undefined ? [] : [askTokenApproval(act.token, owner, BigInt(act.tokenId))]
      }
      return askOperator(act.token, owner, act.spender)
    }
    case 'swap': {
      const owners = [account, act.recipient ?? account]
      const tokens = [act.give.token, act.get.token].filter((token) => token !== null)
      return tokens.flatMap((token) => owners.map((owner) => askBalance(token, owner)))
    }
    case 'order':
    case 'control':
    case 'delegate':
      return []
    case 'wrap':
    case 'unwrap':
      return [askBalance(act.token, account)]
  }
}
