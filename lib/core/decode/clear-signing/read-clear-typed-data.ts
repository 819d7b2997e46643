import type { Address } from '../../facts/hex.ts'
import { isRecord } from '../../facts/is-record.ts'
import type { TypedData } from '../../request/wallet-request.ts'
import type { Scope } from '../scope.ts'
import { encodeType, hashStruct } from '../typed-data/hash-typed-data.ts'
import { readTypedDomain } from '../typed-data/read-typed-tree.ts'
import type { ValueNode } from '../value-tree.ts'
import { applyFormat, type ClearReading, setAside } from './apply-format.ts'
import { asAddress, asInteger } from './as-value.ts'
import { bindDomain, type SignedDomain } from './binding.ts'
import type { Descriptor } from './descriptor.ts'
import { loadDescriptors } from './load-descriptors.ts'
import { isUnfit } from './read-param.ts'

/** What the first fitting descriptor makes of typed data; and why others were set aside. */
export interface ClearTypedData {
  readonly clear?: ClearReading
  readonly reasons: readonly string[]
}

/**
 * Reads typed data by the descriptors of the contract that verifies it. Without a chain and a contract in the domain that
 * is signed there is nothing that a descriptor could be bound to.
 */
export function readClearTypedData(
  typedData: TypedData,
  message: ValueNode,
  from: Address | null,
  scope: Scope,
): ClearTypedData {
  const domain = readDomain(typedData)
  if (domain === undefined) return { reasons: [] }
  const { chainId, verifyingContract: to } = domain
  const { descriptors, refused } = loadDescriptors(scope, chainId, to, 'eip712')
  const reasons = [...refused]
  const type = encodeType(typedData.types, typedData.primaryType)
  for (const descriptor of descriptors) {
    if (bindDomain(descriptor, domain) !== 'bound') continue
    const key = findKey(descriptor, typedData.primaryType, type)
    if (key === undefined) continue
    const clear = applyFormat({ descriptor, data: message, container: { from, to, value: 0n, chainId }, scope }, key)
    if (!isUnfit(clear)) return { clear, reasons }
    reasons.push(setAside(clear))
  }
  return { reasons }
}

function readDomain(typedData: TypedData): SignedDomain | undefined {
  const tree = readTypedDomain(typedData)
  const at = (name: string) => tree.items?.find((item) => item.name === name)
  const [chain, contract] = [at('chainId'), at('verifyingContract')]
  const chainId = Number((chain === undefined ? undefined : asInteger(chain)) ?? 0n)
  const verifyingContract = contract === undefined ? undefined : asAddress(contract)
  if (!Number.isSafeInteger(chainId) || chainId <= 0 || verifyingContract === undefined) return undefined
  const values = Object.fromEntries((tree.items ?? []).map(({ name, value }) => [name, String(value)]))
  return { values, hash: hashStruct(typedData.types, 'EIP712Domain', tree), chainId, verifyingContract }
}

/** The format for exactly these types. A key of version 1 names the primary type; then the types stand beside it. */
function findKey({ context, display }: Descriptor, primaryType: string, type: string): string | undefined {
  const keys = Object.keys(display.formats)
  const exact = keys.find((key) => key.trim().replace(/,\s+/g, ',') === type)
  if (exact !== undefined || !keys.includes(primaryType)) return exact
  const described = context.eip712?.schemas?.some((schema) => {
    if (typeof schema === 'string' || schema.primaryType !== primaryType) return false
    const types = readTypes(schema.types)
    return types !== undefined && encodeType(types, primaryType) === type
  })
  return described === true ? primaryType : undefined
}

function readTypes(types: { readonly [name: string]: unknown }): TypedData['types'] | undefined {
  const read = Object.entries(types).map(([struct, fields]) => {
    if (!Array.isArray(fields)) return undefined
    const own = fields.map((field) =>
      isRecord(field) && typeof field.name === 'string' && typeof field.type === 'string'
        ? { name: field.name, type: field.type }
        : undefined,
    )
    return own.every((field) => field !== undefined) ? ([struct, own] as const) : undefined
  })
  return read.every((entry) => entry !== undefined) ? Object.fromEntries(read) : undefined
}
