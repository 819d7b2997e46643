import { toFunctionSignature } from 'viem/utils'
import type { Hex } from '../facts/hex.ts'
import { readUnpinned } from './abi-sources/read-unpinned.ts'
import { candidatesFor } from './calldata-registry.ts'
import { type Oddity, tryParameters } from './decode-arguments.ts'
import type { CallFrame, Reading } from './decoder.ts'
import { describeOddity } from './describe-oddity.ts'
import { fieldFactId } from './list-fields.ts'
import type { Meaning } from './meaning.ts'
import type { Scope } from './scope.ts'
import type { ValueNode } from './value-tree.ts'

export interface FunctionReading {
  readonly reading: Reading
  readonly args: ValueNode
  readonly fn?: NonNullable<Meaning['function']>
  readonly reasons: string[]
}

const ELSEWHERE = 'This code runs as the account that calls it'

/** Which function the calldata names and what the decoder of its standard makes of it. */
export function readFunction(frame: CallFrame, path: string, scope: Scope): FunctionReading {
  const unread: ValueNode = { name: 'data', type: 'bytes', path: '#', value: frame.data }
  const selector = frame.data.slice(0, 10) as Hex
  if (selector.length < 10) return { reading: {}, args: unread, reasons: ['Fewer bytes than name a function'] }
  const candidates = candidatesFor(selector)
  const elsewhere = frame.self !== frame.to
  const misfits: { readonly signature: string; readonly oddity: Oddity }[] = []
  for (const { decoder, fn, signature } of candidates) {
    const decoded = tryParameters(fn.inputs, `0x${frame.data.slice(10)}`, 4)
    if ('misfit' in decoded) {
      misfits.push({ signature, oddity: decoded.misfit })
      continue
    }
    const { args, oddity } = decoded
    const reasons = oddity === undefined ? [] : [noteOddity(oddity, path, scope)]
    const { acts = [], ...reading } = decoder.read({ frame, signature, name: fn.name, args }, scope)
    if (reading.reason !== undefined) reasons.push(reading.reason)
    if (elsewhere) reasons.push(ELSEWHERE)
    const source = { name: fn.name, signature, selector, source: 'pinned' } as const
    return { reading: { ...reading, acts: elsewhere ? [] : acts }, args, fn: source, reasons }
  }
  const [misfit] = misfits
  if (misfit !== undefined) {
    const reason = `The bytes do not fit ${misfit.signature}: ${noteOddity(misfit.oddity, path, scope)}`
    return { reading: {}, args: unread, reasons: [reason] }
  }
  return readGuessed(frame, selector, unread, path, scope)
}

/** A function that no pinned standard has, by the next best that is known of it. */
function readGuessed(frame: CallFrame, selector: Hex, unread: ValueNode, path: string, scope: Scope): FunctionReading {
  const { fitting, reasons } = frame.to === null ? { reasons: [] } : readUnpinned(scope, frame.to, frame.data)
  if (fitting === undefined)
    return { reading: {}, args: unread, reasons: [`The function ${selector} is not known here`, ...reasons] }
  const { fn, source, provenance, decoded } = fitting
  const signature = toFunctionSignature(fn)
  const told = decoded.oddity === undefined ? [] : [noteOddity(decoded.oddity, path, scope)]
  scope.addFact({ id: fieldFactId(path, 'function'), kind: 'function', value: { signature, source }, provenance })
  return {
    reading: {},
    args: decoded.args,
    fn: { name: fn.name, signature, selector, source },
    reasons: [...told, ...reasons, ...(frame.self === frame.to ? [] : [ELSEWHERE])],
  }
}

function noteOddity(oddity: Oddity, path: string, scope: Scope): string {
  scope.addFact({ id: fieldFactId(path, 'encoding'), kind: 'encoding', value: { ...oddity }, provenance: 'computed' })
  return describeOddity(oddity)
}
