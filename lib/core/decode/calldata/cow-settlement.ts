import { isZeroAddress } from '../../facts/hex.ts'
import type { DecodedCall, InnerCall, Reading, Show } from '../decoder.ts'
import { innerFrame } from '../inner-frame.ts'
import type { Act } from '../meaning.ts'
import { addressAt, bytesAt, listAt, nodeAt, uintAt, type ValueNode } from '../value-tree.ts'
import { coinOr, payAct } from './currency.ts'

/** What a solver sends: each trade pays its receiver, and between them the contract calls what it likes. */
export function readSettlement({ args, frame }: DecodedCall): Reading {
  const single = nodeAt(args, 'trade')
  const trades = single === undefined ? listAt(args, 'trades') : [single]
  const tokens = listAt(args, 'tokens')
  const tokenOf = (trade: ValueNode, index: string) => {
    const token = tokens[Number(uintAt(trade, index))]?.value
    return typeof token === 'string' && token.startsWith('0x') ? coinOr(token as `0x${string}`) : undefined
  }
  const acts = trades.flatMap((trade): Act[] => {
    const [token, receiver] = [tokenOf(trade, 'buyTokenIndex'), addressAt(trade, 'receiver')]
    const to = isZeroAddress(receiver) ? null : receiver
    return token === undefined ? [] : [payAct(token, frame.self, to, uintAt(trade, 'buyAmount'))]
  })
  const shows = trades.flatMap((trade): [string, Show][] => {
    const root = trade.path.replace(/^#\./, '')
    const [sell, buy] = [tokenOf(trade, 'sellTokenIndex'), tokenOf(trade, 'buyTokenIndex')]
    return [
      ...(sell === undefined ? [] : [[`${root}.sellAmount`, { as: 'amount', token: sell }] as [string, Show]]),
      ...(buy === undefined ? [] : [[`${root}.buyAmount`, { as: 'amount', token: buy }] as [string, Show]]),
      [`${root}.validTo`, { as: 'time', label: 'Valid until' }],
    ]
  })
  const calls = (nodeAt(args, 'interactions')?.items ?? []).flatMap((list) =>
    (list.items ?? []).map(interaction(frame)),
  )
  const hidden = Object.fromEntries(calls.map(({ at }) => [at.replace(/\.callData$/, ''), { as: 'calls' } as const]))
  const whole = acts.length === trades.length
  return {
    shows: { ...Object.fromEntries(shows), ...hidden },
    acts,
    calls,
    ...(whole ? {} : { reason: 'A trade names a token that is not listed: this fails' }),
  }
}

function interaction({ self }: DecodedCall['frame']): (item: ValueNode) => InnerCall {
  return (item) => {
    const [to, value, data] = [addressAt(item, 'target'), uintAt(item, 'value'), bytesAt(item, 'callData')]
    return { at: `${item.path.replace(/^#\./, '')}.callData`, frame: innerFrame(self, to, value, data, false) }
  }
}
