import type { Address } from '../../facts/hex.ts'
import type { CallFrame, Reading } from '../decoder.ts'

/** One side of a swap; null is the native coin. `at` is the argument that says the amount, where one does. */
export interface SwapSide {
  readonly token: Address | null
  /** Null where the bytes leave it open. */
  readonly amount: bigint | null
  readonly at?: string
}

/**
 * A swap: the exact side is what is given, and the other a least; else what is got, and the other a most. A native coin
 * that is given is the wei that comes with the call.
 */
export function readSwap(
  frame: CallFrame,
  give: SwapSide,
  get: SwapSide,
  more: { readonly exactIn?: boolean; readonly recipient: Address | null; readonly deadline?: bigint },
): Reading & { readonly shows: NonNullable<Reading['shows']> } {
  const { exactIn = true, recipient, deadline } = more
  const gives = { as: 'amount', token: give.token, label: exactIn ? 'Pay' : 'Pay at most' } as const
  const gets = { as: 'amount', token: get.token, label: exactIn ? 'Receive at least' : 'Receive' } as const
  return {
    shows: {
      ...(give.at === undefined ? {} : { [give.at]: gives }),
      ...(get.at === undefined ? {} : { [get.at]: gets }),
    },
    acts: [
      {
        kind: 'swap',
        give: { token: give.token, amount: give.amount?.toString() ?? null, exact: exactIn },
        get: { token: get.token, amount: get.amount?.toString() ?? null, exact: !exactIn },
        recipient,
        ...(deadline === undefined ? {} : { deadline: deadline.toString() }),
      },
    ],
    spendsValue: give.token === null && !frame.delegated,
  }
}
