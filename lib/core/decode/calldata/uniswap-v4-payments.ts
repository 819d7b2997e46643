import type { Address } from '../../facts/hex.ts'
import type { CallFrame, Reading } from '../decoder.ts'
import type { Act } from '../meaning.ts'
import { nodeAt, uintAt, type ValueNode } from '../value-tree.ts'
import { currencyAt, paidToOthers, payAct } from './currency.ts'
import { routerRecipientAt } from './router-recipient.ts'
import type { ReadAction } from './uniswap-v4-actions.data.ts'

const ALL_OPEN = 'All that is owed then'

/** Actions that settle what is owed to the pools or take what they owe: who pays is in swaps and positions already. */
export function readPayment(action: ReadAction, frame: CallFrame): Reading {
  const { name, args } = action
  const token = nodeAt(args, 'currency') === undefined ? null : currencyAt(args, 'currency')
  const shows: Reading['shows'] = {
    amount: { as: 'amount', token, label: 'Amount' },
    maxAmount: { as: 'amount', token, label: 'Pay at most' },
    minAmount: { as: 'amount', token, label: 'Receive at least' },
    amountMax: { as: 'amount', token, label: 'Given up where no more than' },
    bips: { as: 'plain', label: 'Share in hundredths of a percent' },
  }
  const acts = paidToOthers(takes(action, frame), frame)
  const reason = reasonOf(name, args)
  return { shows, acts, ...(reason === undefined ? {} : { reason }) }
}

/** Who takes each currency, by its address (`''` for the native coin); null where several do. */
export function takersIn(actions: readonly ReadAction[], frame: CallFrame): ReadonlyMap<string, Address | null> {
  const takers = new Map<string, Address | null>()
  for (const act of actions.flatMap((action) => takes(action, frame))) {
    if (act.kind !== 'transfer') continue
    const key = act.token ?? ''
    takers.set(key, takers.has(key) && takers.get(key) !== act.to ? null : act.to)
  }
  return takers
}

function takes({ name, args }: ReadAction, frame: CallFrame): readonly Act[] {
  if (!/^(TAKE|SWEEP|CLEAR_OR_TAKE)/.test(name) || args.items === undefined) return []
  const to = nodeAt(args, 'recipient') === undefined ? frame.from : routerRecipientAt(args, 'recipient', frame)
  const from = name === 'SWEEP' ? frame.self : null
  if (name === 'TAKE_PAIR')
    return ['currency0', 'currency1'].map((path) => payAct(currencyAt(args, path), from, to, null))
  const amount = ['amount', 'minAmount'].find((path) => nodeAt(args, path) !== undefined)
  const said = amount === undefined ? 0n : uintAt(args, amount)
  return [payAct(currencyAt(args, 'currency'), from, to, said === 0n ? null : said)]
}

function reasonOf(name: string, args: ValueNode): string | undefined {
  if (name === 'CLOSE_CURRENCY') return 'Pays or takes what is open, whichever it is'
  if (name === 'SWEEP') return 'Pays out all that the contract holds'
  if (name === 'TAKE_PAIR' || name === 'SETTLE_PAIR') return ALL_OPEN
  const amount = nodeAt(args, 'amount')?.value
  return amount === 0n ? ALL_OPEN : undefined
}
