import { toFunctionSelector } from 'viem/utils'
import type { Address, Hex } from '../../facts/hex.ts'
import type { CallFrame, DecodedCall, Decoder, InnerCall, Reading } from '../decoder.ts'
import { addressAt, bytesAt, listAt, nodeAt, type ValueNode } from '../value-tree.ts'
import { ERC4337_ABI } from './erc4337.data.ts'

/** In version 0.8, initCode that starts so, padded to 20 bytes, means the account runs by EIP-7702. */
const MARKER_7702 = /^0x7702(0{36})?$/

const [EXECUTE_USER_OP] = ERC4337_ABI.filter(({ name }) => name === 'executeUserOp').map((fn) => toFunctionSelector(fn))

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
  const calls = places.flatMap((place) => [...deployment(args, place), operation(args, place, frame)])
  return {
    shows: {
      ...Object.fromEntries(calls.map(({ at }) => [at, { as: 'calls' } as const])),
      beneficiary: { as: 'plain', label: 'Fees go to' },
    },
    calls,
    more: places.flatMap((place) => paymaster(args, place)),
  }
}

/** An account that takes the whole operation (`executeUserOp`) finds its own call behind that selector. */
function operation(args: ValueNode, place: string, { self: entryPoint }: CallFrame): InnerCall {
  const sender = addressAt(args, `${place}.sender`)
  const given = bytesAt(args, `${place}.callData`)
  const whole = EXECUTE_USER_OP !== undefined && given.startsWith(EXECUTE_USER_OP)
  const data: Hex = whole ? `0x${given.slice(10)}` : given
  const frame = { from: entryPoint, to: sender, self: sender, value: 0n, data, delegated: false }
  return { at: `${place}.callData`, kind: 'user-operation', frame }
}

/** The factory that makes the account first, or (by EIP-7702) the account's own first call. */
function deployment(args: ValueNode, place: string): InnerCall[] {
  const initCode = bytesAt(args, `${place}.initCode`)
  const head = initCode.slice(0, 42)
  const data: Hex = `0x${initCode.slice(42)}`
  const is7702 = MARKER_7702.test(head)
  if (initCode.length < 42 || (is7702 && data === '0x')) return []
  const to: Address = is7702 ? addressAt(args, `${place}.sender`) : `0x${initCode.slice(2, 42)}`
  return [{ at: `${place}.initCode`, frame: { from: null, to, self: to, value: 0n, data, delegated: false } }]
}

function paymaster(args: ValueNode, place: string): ValueNode[] {
  const node = nodeAt(args, `${place}.paymasterAndData`)
  const data = bytesAt(args, `${place}.paymasterAndData`)
  if (node === undefined || data.length < 42) return []
  return [{ name: 'paymaster', type: 'address', path: `${node.path}.paymaster`, value: data.slice(0, 42) }]
}
