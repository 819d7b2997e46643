import { applyClear } from './clear-signing/apply-clear.ts'
import { readClearCall } from './clear-signing/read-clear-call.ts'
import type { CallFrame, Reading, Step } from './decoder.ts'
import { listFields } from './list-fields.ts'
import type { Act, Meaning } from './meaning.ts'
import { readFunction } from './read-function.ts'
import type { Scope } from './scope.ts'
import type { ValueNode } from './value-tree.ts'

const MAX_DEPTH = 16

const CONTAINER_SHOWS: Reading['shows'] = {
  '@.to': { as: 'plain', label: 'To' },
  '@.value': { as: 'amount', token: null, label: 'Amount sent' },
}

/** What one call says, and all calls inside it. `path` is its place in the request. */
export function readCall(frame: CallFrame, path: string, scope: Scope, depth = 0): Meaning {
  const base = {
    path,
    ...(frame.to === null ? {} : { to: frame.to }),
    ...(frame.delegated ? {} : { value: frame.value.toString() }),
  }
  const cap = depth > MAX_DEPTH ? `nested deeper than ${MAX_DEPTH} calls` : 'more calls than are read'
  if (depth > MAX_DEPTH || !scope.take('call'))
    return { kind: 'unknown', ...base, reason: `Not read: ${cap}`, fields: [], acts: [], calls: [] }
  const outer = listFields(container(frame), CONTAINER_SHOWS, path, scope)
  if (frame.to === null) {
    const reason = 'Creates a contract from code that is not read here'
    return { kind: 'creation', ...base, reason, fields: outer.fields, acts: valueActs(frame), calls: [] }
  }
  if (frame.data === '0x')
    return { kind: 'native-transfer', ...base, fields: outer.fields, acts: valueActs(frame), calls: [] }
  const { reading, args, reasons, fn } = readFunction(frame, path, scope)
  const described = readClearCall(frame, scope)
  reasons.push(...described.reasons)
  const clear = applyClear(described.clear, reading, args, path, scope)
  const inner = readReading(clear.reading, args, path, scope, depth, clear.covered)
  if (inner.cut || clear.cut) reasons.push('More fields than are shown')
  return {
    kind: reading.kind ?? 'contract-call',
    ...base,
    ...(clear.intent === undefined ? {} : { intent: clear.intent }),
    ...(fn === undefined ? {} : { function: fn }),
    ...(reasons.length === 0 ? {} : { reason: reasons.join('. ') }),
    fields: [...clear.fields, ...outer.fields, ...inner.fields],
    acts: [...(reading.spendsValue === true ? [] : valueActs(frame)), ...(reading.acts ?? [])],
    calls: inner.calls,
  }
}

/** The fields of a reading, those aside that a descriptor covers, and the meanings of the calls and steps inside it. */
export function readReading(
  reading: Reading,
  args: ValueNode,
  path: string,
  scope: Scope,
  depth: number,
  covered?: ReadonlySet<string>,
): { fields: Meaning['fields']; calls: Meaning[]; cut: boolean } {
  const lists = [args, ...(reading.more ?? [])].map((node) => listFields(node, reading.shows, path, scope, covered))
  const calls = (reading.calls ?? []).map(({ at, frame, kind }) => {
    const meaning = readCall(frame, `${path}.${at}`, scope, depth + 1)
    return kind === undefined ? meaning : { ...meaning, kind }
  })
  const steps = (reading.steps ?? []).map((step) => readStep(step, `${path}.${step.at}`, scope, depth + 1))
  return {
    fields: lists.flatMap(({ fields }) => fields),
    calls: [...calls, ...steps],
    cut: lists.some(({ cut }) => cut),
  }
}

function readStep(step: Step, path: string, scope: Scope, depth: number): Meaning {
  const { name, signature, code: selector, args, reading } = step
  const base = { kind: 'contract-call', path, function: { name, signature, selector, source: 'pinned' } } as const
  if (depth > MAX_DEPTH || !scope.take('call'))
    return { ...base, reason: 'Not read: more steps than are read', fields: [], acts: [], calls: [] }
  const { fields, calls, cut } = readReading(reading, args, path, scope, depth)
  const reasons = [reading.reason, cut ? 'More fields than are shown' : undefined].filter((it) => it !== undefined)
  return {
    ...base,
    ...(reasons.length === 0 ? {} : { reason: reasons.join('. ') }),
    fields,
    acts: [...(reading.acts ?? [])],
    calls,
  }
}

/** The wei that a call brings along. In a delegatecall it moved with the outer call already. */
function valueActs(frame: CallFrame): Act[] {
  if (frame.value === 0n || frame.delegated) return []
  const { from, to } = frame
  return [{ kind: 'transfer', standard: 'native', token: null, from, to, amount: frame.value.toString() }]
}

/** ERC-7730's container values: what stands around the calldata. */
function container(frame: CallFrame): ValueNode {
  const items: ValueNode[] = []
  if (frame.to !== null) items.push({ name: 'to', type: 'address', path: '@.to', value: frame.to })
  if (frame.value > 0n && !frame.delegated)
    items.push({ name: 'value', type: 'uint256', path: '@.value', value: frame.value })
  return { name: '', type: 'tuple', path: '@', items }
}
