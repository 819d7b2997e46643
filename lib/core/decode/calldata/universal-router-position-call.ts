import { toFunctionSelector, toFunctionSignature } from 'viem/utils'
import type { Hex } from '../../facts/hex.ts'
import { decodeArguments } from '../decode-arguments.ts'
import type { CallFrame, Decoder, Step } from '../decoder.ts'
import type { Scope } from '../scope.ts'
import type { ValueNode } from '../value-tree.ts'

/** A call of a position manager that the router makes as itself. Which contract that is stands in the router alone. */
export function readManagerCall(
  { name, decoder }: { readonly name: string; readonly decoder: Decoder },
  place: { readonly at: string; readonly code: Hex; readonly input: Hex },
  router: CallFrame,
  scope: Scope,
): Step {
  const { at, code, input } = place
  const fn = decoder.abi
    .filter((item) => item.type === 'function')
    .find((each) => toFunctionSelector(each) === input.slice(0, 10))
  const decoded = fn === undefined ? undefined : decodeArguments(fn, input)
  if (fn === undefined || decoded === undefined) {
    const args: ValueNode = { name: 'input', type: 'bytes', path: '#', value: input }
    return { at, name, signature: name, code, args, reading: { reason: 'A call that is not known here' } }
  }
  const frame: CallFrame = { from: router.self, to: null, self: null, value: 0n, data: input, delegated: false }
  const signature = toFunctionSignature(fn)
  const reading = decoder.read({ frame, signature, name: fn.name, args: decoded.args }, scope)
  return { at, name: `${name}: ${fn.name}`, signature, code, args: decoded.args, reading }
}
