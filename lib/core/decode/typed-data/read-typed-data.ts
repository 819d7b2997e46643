import type { Address } from '../../facts/hex.ts'
import type { TypedData, WalletRequest } from '../../request/wallet-request.ts'
import { applyClear } from '../clear-signing/apply-clear.ts'
import { readClearTypedData } from '../clear-signing/read-clear-typed-data.ts'
import type { Reading } from '../decoder.ts'
import { listFields } from '../list-fields.ts'
import type { Meaning } from '../meaning.ts'
import { readReading } from '../read-call.ts'
import { TYPED_DATA_READERS } from '../registry.ts'
import type { Scope } from '../scope.ts'
import { textNotes } from '../text-notes.ts'
import type { ValueNode } from '../value-tree.ts'
import { visibleText } from '../visible-text.ts'
import { encodeType } from './hash-typed-data.ts'
import { readTypedDomain, readTypedMessage } from './read-typed-tree.ts'
import { asWrapped, unwrapTypedData } from './unwrap-typed-data.ts'

/** Every field of typed data, domain first, and what it grants where a reader recognises it. */
export function readTypedData(request: Extract<WalletRequest, { kind: 'typed-data' }>, scope: Scope): Meaning {
  const { typedData } = request
  const message = readTypedMessage(typedData)
  const reading = request.version === 'v1' ? UNBOUND : recognise(request, message, scope)
  const reasons = reading.reason === undefined ? [] : [reading.reason]
  const unsigned = Object.keys(typedData.domain).filter((key) => !isDeclared(typedData.types, key))
  if (unsigned.length > 0) {
    const names = visibleText(unsigned.join(', '), 120).replace(/[“”]/g, '"')
    reasons.push(`Named in the domain but not signed: “${names}”`)
  }
  const domain = readTypedDomain(typedData)
  reasons.push(...textNotes([typedData.primaryType, ...textsIn(domain), ...textsIn(message)]))
  const type: ValueNode = { name: 'primaryType', type: 'string', path: '@.primaryType', value: typedData.primaryType }
  const around = [type, domain].map((node) => listFields(node, SHOWS, '#', scope))
  const described = readDescribed(request, message, scope)
  reasons.push(...described.reasons)
  const clear = applyClear(described.clear, reading, message, '#', scope)
  const inner = readReading(clear.reading, message, '#', scope, 0, clear.covered)
  if (inner.cut || clear.cut || around.some(({ cut }) => cut)) reasons.push('More fields than are shown')
  return {
    kind: 'typed-data',
    path: '#',
    ...(clear.intent === undefined ? {} : { intent: clear.intent }),
    ...(reasons.length === 0 ? {} : { reason: reasons.join('. ') }),
    fields: [...clear.fields, ...around.flatMap(({ fields }) => fields), ...inner.fields],
    acts: [...(reading.acts ?? [])],
    calls: inner.calls,
  }
}

/** Version 1 has no domain, and what it stands for can't be known. */
const UNBOUND: Reading = { reason: 'Names no contract and no chain: whoever knows it may use it anywhere' }

/** What a descriptor makes of it; there is none for data without types. */
function readDescribed(
  { typedData, version, signer }: Extract<WalletRequest, { kind: 'typed-data' }>,
  message: ValueNode,
  scope: Scope,
) {
  if (version === 'v1') return { reasons: [] }
  const { clear, reasons } = readClearTypedData(typedData, message, signer ?? scope.context.account ?? null, scope)
  return { ...(clear === undefined ? {} : { clear: { ...clear, args: message } }), reasons }
}

/**
 * What the first reader that knows these types makes of them, or of what they wrap; its name becomes a fact: `standard`, or
 * `blind` where what is signed only stands for something else. Without one the data is its tree and no more.
 */
function recognise(
  { typedData, signer }: Extract<WalletRequest, { kind: 'typed-data' }>,
  message: ValueNode,
  scope: Scope,
): Reading {
  const type = encodeType(typedData.types, typedData.primaryType)
  const wrapped = unwrapTypedData(typedData, type, message)
  if (wrapped === undefined) return readKnown(typedData, type, message, scope, signer ?? scope.context.account ?? null)
  const inner = encodeType(wrapped.typedData.types, wrapped.typedData.primaryType)
  return asWrapped(readKnown(wrapped.typedData, inner, wrapped.message, scope, wrapped.signer))
}

function readKnown(
  typedData: TypedData,
  type: string,
  message: ValueNode,
  scope: Scope,
  signer: Address | null,
): Reading {
  for (const reader of TYPED_DATA_READERS) {
    if (reader.types?.includes(type) === false) continue
    const reading = reader.read(typedData, message, scope, signer)
    if (reading === undefined) continue
    const kind = reading.blind === true ? 'blind' : 'standard'
    scope.addFact({ id: `asked.meaning.${kind}`, kind, value: reader.name, provenance: 'computed' })
    return reading
  }
  return {}
}

const SHOWS = {
  '@.primaryType': { as: 'plain', label: 'What is signed' },
  '@.domain.name': { as: 'plain', label: 'For (name it gives itself)' },
  '@.domain.version': { as: 'plain', label: 'Version' },
  '@.domain.chainId': { as: 'plain', label: 'Chain' },
  '@.domain.verifyingContract': { as: 'plain', label: 'For the contract' },
} as const

/** All text of someone's own choosing: values of the type `string`. */
function textsIn(node: ValueNode): string[] {
  if (node.items !== undefined) return node.items.flatMap(textsIn)
  return node.type === 'string' && typeof node.value === 'string' ? [node.value] : []
}

function isDeclared(types: { readonly [name: string]: readonly { readonly name: string }[] }, key: string): boolean {
  return types.EIP712Domain?.some(({ name }) => name === key) ?? false
}
