import type { Hex } from '../facts/hex.ts'
import { candidatesFor } from './calldata-registry.ts'
import { decodeArguments } from './decode-arguments.ts'
import type { CallFrame, Reading } from './decoder.ts'
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

/** Which function the calldata names and what the decoder of its standard makes of it. */
export function readFunction(frame: CallFrame, path: string, scope: Scope): FunctionReading {
  const unread: ValueNode = { name: 'data', type: 'bytes', path: '#', value: frame.data }
  const selector = frame.data.slice(0, 10) as Hex
  if (selector.length < 10) return { reading: {}, args: unread, reasons: ['Fewer bytes than name a function'] }
  const candidates = candidatesFor(selector)
  for (const { decoder, fn, signature } of candidates) {
    const decoded = decodeArguments(fn, frame.data)
    if (decoded === undefined) continue
    const { args, oddity } = decoded
    const reasons: string[] = []
    if (oddity !== undefined) {
      const id = fieldFactId(path, 'encoding')
      scope.addFact({ id, kind: 'encoding', value: { ...oddity }, provenance: 'computed' })
      reasons.push(describeOddity(oddity))
    }
    const { acts = [], ...reading } = decoder.read({ frame, signature, name: fn.name, args }, scope)
    if (reading.reason !== undefined) reasons.push(reading.reason)
    const elsewhere = frame.self !== frame.to
    if (elsewhere) reasons.push('This code runs as the account that calls it')
    const source = { name: fn.name, signature, selector, source: 'pinned' } as const
    return { reading: { ...reading, acts: elsewhere ? [] : acts }, args, fn: source, reasons }
  }
  const [known] = candidates
  const reason =
    known === undefined ? `The function ${selector} is not known here` : `The bytes do not fit ${known.signature}`
  return { reading: {}, args: unread, reasons: [reason] }
}

function describeOddity({ kind, offset, size }: { kind: string; offset: number; size: number }): string {
  return kind === 'trailing'
    ? `${size} bytes follow the arguments, from byte ${offset}`
    : `Not encoded in the usual way, from byte ${offset}`
}
