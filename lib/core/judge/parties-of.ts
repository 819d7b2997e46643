import type { Act } from '../decode/meaning.ts'
import { type Address, isAddress, isZeroAddress } from '../facts/hex.ts'
import { ownAccounts } from './own-accounts.ts'
import { partsOf } from './placed-acts.ts'
import type { Evidence } from './rule.ts'

/**
 * Everyone whom a request names or, once run, touches, once each: who gets something or a permission first, so that no
 * number of other names hides them; never the account itself.
 */
export function partiesOf(evidence: Evidence): readonly Address[] {
  const { meaning, effects } = evidence
  const parts = partsOf(meaning).map((part) => part.meaning)
  const own = ownAccounts(evidence)
  const all = [
    ...(effects?.allowances ?? []).map(({ spender }) => spender),
    ...(effects?.control ?? []).map(({ after }) => after),
    ...parts.flatMap(({ acts }) => acts.flatMap(takersOf)),
    ...(effects?.assets ?? []).flatMap(({ owner, delta }) => (delta.startsWith('-') ? [] : [owner])),
    ...parts.map(({ to }) => to),
    ...parts.flatMap(({ fields }) => fields.map(({ raw }) => raw)),
  ]
  const named = all.filter((each): each is Address => isAddress(each) && !isZeroAddress(each) && !own.has(each))
  return [...new Set(named)]
}

function takersOf(act: Act): readonly (string | null)[] {
  switch (act.kind) {
    case 'transfer':
      return [act.to, act.token]
    case 'approve':
      return [act.spender, act.token]
    case 'swap':
      return [act.recipient, act.get.token]
    case 'order':
      return [act.taker]
    case 'control':
      return [act.to]
    case 'delegate':
      return [act.code]
    default:
      return [act.token]
  }
}
