import type { Act, ControlAct } from '../decode/meaning.ts'
import type { Lexicon } from './lexicon.ts'
import type { Speaker } from './speaker.ts'

/** What one act does, without a full stop. `account`: whose request it is, where that is known. */
export function describeAct(act: Act, account: string | null, speak: Speaker, { acts }: Lexicon): string {
  switch (act.kind) {
    case 'transfer': {
      const what = speak.asset(act)
      if (account !== null && act.to === account) {
        if (act.from === account) return acts.sendToSelf(what)
        return acts.receive(what, act.from === null ? undefined : speak.address(act.from))
      }
      const to = act.to === null ? acts.nobody : speak.address(act.to)
      if (act.from !== null && account !== null && act.from !== account) {
        return acts.sendFor(what, speak.address(act.from), to)
      }
      return act.from === null && account !== null && act.to !== null ? acts.gets(to, what) : acts.send(what, to)
    }
    case 'approve':
      return describeApproval(act, account, speak, acts)
    case 'swap': {
      const swap = acts.swap(fungible(act.give, speak), fungible(act.get, speak), act.give.exact, act.get.exact)
      const other = act.recipient !== null && account !== null && act.recipient !== account
      return other ? `${swap}. ${acts.recipientIsOther(speak.address(act.recipient ?? ''))}` : swap
    }
    case 'order':
      return acts.order(
        act.taker === null ? null : speak.address(act.taker),
        act.expires === undefined ? null : speak.time(act.expires),
      )
    case 'control':
      return describeControl(act, account, speak, acts)
    case 'delegate':
      return acts.delegate(act.code === null ? null : speak.address(act.code), act.chainId === '0')
    case 'wrap':
      return acts.wrap(speak.coin(act.amount), speak.token(act.token))
    case 'unwrap':
      return acts.unwrap(fungible(act, speak))
  }
}

function describeControl(
  { right, change, to, subject }: ControlAct,
  account: string | null,
  speak: Speaker,
  acts: Lexicon['acts'],
): string {
  const named = (address: string) => (address === account ? acts.yourAccount : speak.address(address))
  const what = subject === null ? acts.unnamedContract : named(subject)
  return acts.control[right](change, to === null ? null : named(to), what)
}

function describeApproval(
  act: Extract<Act, { kind: 'approve' }>,
  account: string | null,
  speak: Speaker,
  acts: Lexicon['acts'],
): string {
  const spender = speak.address(act.spender)
  const other = account === null || act.owner === account ? null : act.owner
  const what =
    other === null ? speak.permission(act) : acts.takenFrom(speak.permission(act, false), speak.address(other))
  if (act.change === 'decrease') return acts.decrease(spender, what)
  if (act.change === 'increase') return acts.increase(spender, what)
  if (BigInt(act.amount) === 0n) return acts.revoke(spender, speak.token(act.token))
  return act.signed ? acts.permit(spender, what) : acts.approve(spender, what)
}

function fungible(given: { token: string | null; amount: string | null }, speak: Speaker): string {
  return speak.asset({ ...given, standard: given.token === null ? 'native' : 'erc20' })
}
