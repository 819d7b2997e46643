import type { DecodedCall, Decoder, Reading } from '../decoder.ts'
import { addressAt, bytesAt, listAt, nodeAt, type ValueNode } from '../value-tree.ts'
import { ERC4337_ABI } from './erc4337.data.ts'
import { callsOfOperation } from './operation-calls.ts'

const REASONS: Readonly<Record<string, string>> = {
  withdrawTo: 'Takes what was paid in for operations out again',
  withdrawStake: 'Takes the stake out',
}

/**
 * ERC-4337's entry point: each operation is its sender's own call, with the entry point as the caller. Version 0.6 has its
 * own layout; 0.7 and 0.8 share one.
 */
export const erc4337Decoder: Decoder = {
  name: 'erc4337',
  abi: ERC4337_ABI,
  read(call) {
    const { args, name } = call
    if (name === 'handleOps') return readOperations(call, ['ops'])
    if (name === 'handleAggregatedOps')
      return readOperations(
        call,
        listAt(args, 'opsPerAggregator').map((_, index) => `opsPerAggregator.[${index}].userOps`),
      )
    const reason = REASONS[name]
    return reason === undefined ? {} : { reason }
  },
}

function readOperations({ args, frame }: DecodedCall, lists: readonly string[]): Reading {
  const places = lists.flatMap((list) => listAt(args, list).map((_, index) => `${list}.[${index}]`))
  const calls = places.flatMap((place) => {
    const op = nodeAt(args, place)
    return op === undefined ? [] : callsOfOperation(op, `${place}.`, addressAt(op, 'sender'), frame.self)
  })
  return {
    shows: {
      ...Object.fromEntries(calls.map(({ at }) => [at, { as: 'calls' } as const])),
      beneficiary: { as: 'plain', label: 'Fees go to' },
    },
    calls,
    more: places.flatMap((place) => paymaster(args, place)),
  }
}

function paymaster(args: ValueNode, place: string): ValueNode[] {
  const node = nodeAt(args, `${place}.paymasterAndData`)
  const data = bytesAt(args, `${place}.paymasterAndData`)
  if (node === undefined || data.length < 42) return []
  return [{ name: 'paymaster', type: 'address', path: `${node.path}.paymaster`, value: data.slice(0, 42) }]
}
