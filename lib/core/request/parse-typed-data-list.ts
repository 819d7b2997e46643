import type { Json } from '../facts/json.ts'
import { checkTypedValue } from './check-typed-value.ts'
import { Malformed } from './malformed.ts'
import { describe, own, readAddress, readArray, readObject, readString } from './read-json.ts'
import { parseAtomicType, parseFieldType } from './typed-data-type.ts'
import type { WalletRequest } from './wallet-request.ts'

/** The name under which the entries of version 1 stand as one struct. */
export const V1_TYPE = 'TypedData'

/**
 * Version 1, before EIP-712: a list of `{ type, name, value }`, kept as one struct without a domain. Names are free text
 * and hashed as they are.
 */
export function parseTypedDataListRequest(method: string, list: readonly Json[]): WalletRequest {
  const signer = readAddress(list[1], 'params[1]')
  const entries = readArray(list[0], 'params[0]').map((given, index) => {
    const path = `params[0][${index}]`
    const entry = readObject(given, path)
    const [name, type] = [
      readString(own(entry, 'name'), `${path}.name`),
      readString(own(entry, 'type'), `${path}.type`),
    ]
    const parsed = parseFieldType(type)
    if (parsed === undefined || parsed.dimensions.length > 1 || parseAtomicType(parsed.base) === undefined)
      throw new Malformed(`${path}.type`, `no type: ${describe(type)}`)
    const value = own(entry, 'value')
    checkTypedValue({}, parsed, value, `${path}.value`, { values: 0 })
    return { name, type, value: value ?? null }
  })
  if (entries.length === 0) throw new Malformed('params[0]', 'nothing to sign')
  if (new Set(entries.map(({ name }) => name)).size !== entries.length)
    throw new Malformed('params[0]', 'a name stands twice')
  return {
    kind: 'typed-data',
    method,
    signer,
    typedData: {
      types: { EIP712Domain: [], [V1_TYPE]: entries.map(({ name, type }) => ({ name, type })) },
      primaryType: V1_TYPE,
      domain: {},
      message: Object.fromEntries(entries.map(({ name, value }) => [name, value])),
    },
    version: 'v1',
  }
}
