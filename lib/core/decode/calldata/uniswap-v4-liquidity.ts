import type { CallFrame, Reading } from '../decoder.ts'
import { nodeAt, uintAt } from '../value-tree.ts'
import { currencyAt, payAct } from './currency.ts'
import { routerRecipientAt } from './router-recipient.ts'
import type { ReadAction } from './uniswap-v4-actions.data.ts'

/** A position in a V4 pool. Only a new one names its pool: the others go by the number of their position. */
export function readLiquidity({ name, args }: ReadAction, frame: CallFrame): Reading {
  if (nodeAt(args, 'poolKey') === undefined) return { reason: reasonOf(name) }
  const [zero, one] = [currencyAt(args, 'poolKey.currency0'), currencyAt(args, 'poolKey.currency1')]
  const owner = routerRecipientAt(args, 'owner', frame)
  const mint = { kind: 'transfer', standard: 'erc721', from: null, to: owner, amount: '1' } as const
  return {
    shows: {
      amount0Max: { as: 'amount', token: zero, label: 'Pay at most' },
      amount1Max: { as: 'amount', token: one, label: 'Pay at most' },
      owner: { as: 'plain', label: 'Owner of the position' },
    },
    acts: [
      payAct(zero, frame.from, null, uintAt(args, 'amount0Max')),
      payAct(one, frame.from, null, uintAt(args, 'amount1Max')),
      { ...mint, token: frame.self },
    ],
  }
}

function reasonOf(name: string): string {
  const unnamed = 'Which two currencies these are is only known from the chain'
  return name === 'BURN_POSITION' ? `Ends the position and takes all of it out. ${unnamed}` : unnamed
}
