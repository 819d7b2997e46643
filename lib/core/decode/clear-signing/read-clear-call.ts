import type { Address, Hex } from '../../facts/hex.ts'
import { decodeArguments } from '../decode-arguments.ts'
import type { CallFrame } from '../decoder.ts'
import type { Scope } from '../scope.ts'
import type { ValueNode } from '../value-tree.ts'
import { applyFormat, type ClearReading, setAside } from './apply-format.ts'
import { type BoundDescriptor, boundDescriptors } from './bound-descriptors.ts'
import { isUnfit } from './read-param.ts'
import type { Unfit } from './source.ts'

/** What the first fitting descriptor makes of a call, over arguments by its own names; and why others were set aside. */
export interface ClearCall {
  readonly clear?: ClearReading & { readonly args: ValueNode }
  readonly reasons: readonly string[]
}

/**
 * Reads a call by the descriptors of the contract that it calls. A delegatecall is not read: descriptors speak of a
 * contract's own storage, and there the code runs on another's.
 */
export function readClearCall(frame: CallFrame, scope: Scope): ClearCall {
  const { to, self, data } = frame
  if (to === null || to !== self || data.length < 10) return { reasons: [] }
  const { bound, reasons } = boundDescriptors(scope, to, data.slice(0, 10) as Hex)
  const told = [...reasons]
  for (const each of bound) {
    const read = readBy(each, frame, to, scope)
    if (!isUnfit(read)) return { clear: read, reasons: told }
    told.push(setAside(read))
  }
  return { reasons: told }
}

function readBy(
  { descriptor, functions, from }: BoundDescriptor,
  frame: CallFrame,
  to: Address,
  scope: Scope,
): NonNullable<ClearCall['clear']> | Unfit {
  const [found, ...others] = functions
  if (found === undefined || others.length > 0) return { unfit: 'it describes this function more than once' }
  const decoded = decodeArguments(found.fn, frame.data)
  if (decoded === undefined) return { unfit: 'the bytes do not fit what it describes' }
  const container = { from: frame.from, to, value: frame.value, chainId: scope.context.chainId }
  const clear = applyFormat({ descriptor, data: decoded.args, container, scope }, found.key)
  return isUnfit(clear) ? clear : { ...clear, from, args: decoded.args }
}
