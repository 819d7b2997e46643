import type { Address } from '../../facts/hex.ts'
import type { Reading } from '../decoder.ts'
import { boolAt, listAt, nodeAt, uintAt, type ValueNode } from '../value-tree.ts'
import { currencyAt } from './currency.ts'
import type { ReadAction } from './uniswap-v4-actions.data.ts'

/** A swap in V4 pools. Who gets what comes out is said by a later action: `takers`, by currency. */
export function readV4Swap({ name, args }: ReadAction, takers: ReadonlyMap<string, Address | null>): Reading {
  const exactIn = name.startsWith('SWAP_EXACT_IN')
  const ends = endsOf(args, exactIn)
  if (ends === undefined) return { reason: 'The path is empty: nothing is swapped' }
  const [give, get] = exactIn ? ['amountIn', 'amountOutMinimum'] : ['amountInMaximum', 'amountOut']
  const [giveAmount, getAmount] = [uintAt(args, `swap.${give}`), uintAt(args, `swap.${get}`)]
  const open = (exactIn ? giveAmount : getAmount) === 0n
  const openReason = exactIn ? 'Pays with all that steps before brought' : 'Buys as much as is owed'
  return {
    shows: {
      [`swap.${give}`]: { as: 'amount', token: ends.first, label: exactIn ? 'Pay' : 'Pay at most' },
      [`swap.${get}`]: { as: 'amount', token: ends.last, label: exactIn ? 'Receive at least' : 'Receive' },
    },
    acts: [
      {
        kind: 'swap',
        give: { token: ends.first, amount: open && exactIn ? null : giveAmount.toString(), exact: exactIn },
        get: { token: ends.last, amount: open && !exactIn ? null : getAmount.toString(), exact: !exactIn },
        recipient: takers.get(ends.last ?? '') ?? null,
      },
    ],
    ...(open ? { reason: openReason } : {}),
  }
}

/** What goes in first and what comes out last; the path of an exact output is named from its start as well. */
function endsOf(args: ValueNode, exactIn: boolean): { first: Address | null; last: Address | null } | undefined {
  if (nodeAt(args, 'swap.poolKey') !== undefined) {
    const [zero, one] = [currencyAt(args, 'swap.poolKey.currency0'), currencyAt(args, 'swap.poolKey.currency1')]
    return boolAt(args, 'swap.zeroForOne') ? { first: zero, last: one } : { first: one, last: zero }
  }
  if (listAt(args, 'swap.path').length === 0) return undefined
  return exactIn
    ? { first: currencyAt(args, 'swap.currencyIn'), last: currencyAt(args, 'swap.path.[-1].intermediateCurrency') }
    : { first: currencyAt(args, 'swap.path.[0].intermediateCurrency'), last: currencyAt(args, 'swap.currencyOut') }
}
