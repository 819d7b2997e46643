import type { DecodedCall, Reading, Show } from '../decoder.ts'
import type { Act } from '../meaning.ts'
import { addressAt, listAt, uintAt } from '../value-tree.ts'
import { currencyAt, payAct } from './currency.ts'
import { readSwap } from './read-swap.ts'

/**
 * Several swaps at once. The limits bound the whole, by asset: above zero the most that is paid, below zero the least
 * that comes back, with its sign turned.
 */
export function readBatchSwap({ args, frame }: DecodedCall): Reading {
  const assets = listAt(args, 'assets')
  const limits = listAt(args, 'limits')
  if (assets.length !== limits.length) return { reason: 'The lists differ in length: this fails' }
  const [sender, recipient] = [addressAt(args, 'funds.sender'), addressAt(args, 'funds.recipient')]
  const bounds = assets.map((_, index) => ({
    token: currencyAt(args, `assets.[${index}]`),
    limit: uintAt(args, `limits.[${index}]`),
  }))
  const [paid, got] = [bounds.filter(({ limit }) => limit > 0n), bounds.filter(({ limit }) => limit < 0n)]
  const [give, get] = [paid[0], got[0]]
  const simple = give !== undefined && get !== undefined && paid.length + got.length === 2
  const exactIn = uintAt(args, 'kind') === 0n
  const others = paid
    .map(({ token, limit }): Act => payAct(token, sender, null, limit))
    .concat(got.map(({ token, limit }) => payAct(token, null, recipient, -limit)))
  const deadline = uintAt(args, 'deadline')
  const single = simple
    ? readSwap(
        frame,
        { token: give.token, amount: give.limit },
        { token: get.token, amount: -get.limit },
        { exactIn, recipient, deadline },
      )
    : undefined
  const shows = bounds.map(({ token, limit }, index): [string, Show] => [
    `limits.[${index}]`,
    { as: 'amount', token, label: limit < 0n ? 'Receive at least, with its sign turned' : 'Pay at most' },
  ])
  const reasons = [
    ...(sender === frame.from ? [] : ['Pays with the tokens of another account']),
    ...(got.length === 0 ? ['No least is set for what comes back'] : []),
  ]
  return {
    shows: {
      ...Object.fromEntries(shows),
      'funds.recipient': { as: 'plain', label: 'Recipient' },
      deadline: { as: 'time', label: 'Usable until' },
    },
    acts: single?.acts ?? others,
    spendsValue: paid.some(({ token }) => token === null) && !frame.delegated,
    ...(reasons.length === 0 ? {} : { reason: reasons.join('. ') }),
  }
}
