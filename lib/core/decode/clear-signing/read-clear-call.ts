import type { Address, Hex } from '../../facts/hex.ts'
import { decodeArguments } from '../decode-arguments.ts'
import type { CallFrame } from '../decoder.ts'
import type { Scope } from '../scope.ts'
import type { ValueNode } from '../value-tree.ts'
import { applyFormat, type ClearReading, setAside } from './apply-format.ts'
import { bindCall } from './binding.ts'
import type { Descriptor } from './descriptor.ts'
import { describedFunctions } from './descriptor-functions.ts'
import { loadDescriptors } from './load-descriptors.ts'
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
  const { descriptors, refused } = loadDescriptors(scope, scope.context.chainId, to, 'calldata')
  const reasons = [...refused]
  for (const descriptor of descriptors) {
    const read = readBy(descriptor, frame, to, scope)
    if (read === undefined) continue
    if (!isUnfit(read)) return { clear: read, reasons }
    reasons.push(setAside(read))
  }
  return { reasons }
}

function readBy(
  descriptor: Descriptor,
  frame: CallFrame,
  to: Address,
  scope: Scope,
): NonNullable<ClearCall['clear']> | Unfit | undefined {
  const { chainId } = scope.context
  const binding = bindCall(descriptor, chainId, to)
  if (binding === 'unbound') return undefined
  const [found, ...others] = describedFunctions(descriptor, frame.data.slice(0, 10) as Hex)
  if (found === undefined) return undefined
  if (binding === 'unchecked') return { unfit: 'whether a factory that it names made this contract was not checked' }
  if (others.length > 0) return { unfit: 'it describes this function more than once' }
  const decoded = decodeArguments(found.fn, frame.data)
  if (decoded === undefined) return { unfit: 'the bytes do not fit what it describes' }
  const container = { from: frame.from, to, value: frame.value, chainId }
  const clear = applyFormat({ descriptor, data: decoded.args, container, scope }, found.key)
  return isUnfit(clear) ? clear : { ...clear, args: decoded.args }
}
