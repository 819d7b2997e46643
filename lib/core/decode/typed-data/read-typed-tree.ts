import type { Json } from '../../facts/json.ts'
import { readTypedInteger } from '../../request/check-typed-value.ts'
import { own } from '../../request/read-json.ts'
import { elementType, type FieldType, parseAtomicType, parseFieldType } from '../../request/typed-data-type.ts'
import type { TypedData } from '../../request/wallet-request.ts'
import type { Leaf, ValueNode } from '../value-tree.ts'

/** The message of parsed typed data as a tree; its values have been checked against their types before. */
export function readTypedMessage({ types, primaryType, message }: TypedData): ValueNode {
  return { name: '', type: primaryType, path: '#', items: readStruct(types, primaryType, message, '#') }
}

/** The domain as declared, under `@.domain`; keys that no type declares are not signed and not here. */
export function readTypedDomain({ types, domain }: TypedData): ValueNode {
  const path = '@.domain'
  return { name: 'domain', type: 'EIP712Domain', path, items: readStruct(types, 'EIP712Domain', domain, path) }
}

function readStruct(types: TypedData['types'], struct: string, value: Json, path: string): ValueNode[] {
  return (types[struct] ?? []).map(({ name, type }) => {
    const parsed = parseFieldType(type) ?? { base: type, dimensions: [] }
    const object = value as { readonly [key: string]: Json }
    return readValue(types, parsed, type, own(object, name) ?? null, name, `${path}.${name}`)
  })
}

function readValue(
  types: TypedData['types'],
  parsed: FieldType,
  type: string,
  value: Json,
  name: string,
  path: string,
): ValueNode {
  if (parsed.dimensions.length > 0) {
    const element = elementType(parsed)
    const elementName = type.replace(/\[\d*\]$/, '')
    const items = (value as readonly Json[]).map((item, index) =>
      readValue(types, element, elementName, item, '', `${path}.[${index}]`),
    )
    return { name, type, path, items }
  }
  if (Object.hasOwn(types, parsed.base)) return { name, type, path, items: readStruct(types, parsed.base, value, path) }
  return { name, type, path, value: readLeaf(parsed.base, value, path) }
}

function readLeaf(base: string, value: Json, path: string): Leaf {
  const kind = parseAtomicType(base)?.kind
  if (kind === 'integer') return readTypedInteger(value, path)
  if (typeof value === 'boolean') return value
  return kind === 'string' ? String(value) : String(value).toLowerCase()
}
