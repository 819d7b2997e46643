import type { Json } from '../facts/json.ts'
import { type Budget, checkFields, checkTypedValue } from './check-typed-value.ts'
import { checkTypes } from './check-types.ts'
import { Malformed } from './malformed.ts'
import { parseTypedDataListRequest } from './parse-typed-data-list.ts'
import {
  describe,
  isJsonObject,
  otherParam,
  own,
  readAddress,
  readArray,
  readObject,
  readParams,
  readString,
} from './read-json.ts'
import { parseFieldType } from './typed-data-type.ts'
import type { Surplus, TypedData, WalletRequest } from './wallet-request.ts'

/** What `types` must hold; where it is left out, wallets disagree about what the domain is. */
const DOMAIN = 'EIP712Domain'

/**
 * `eth_signTypedData*`: a list first is v1; otherwise `[account, data]`, where data is an object or its JSON text. The
 * bare method name with an account first is EIP-712's own spelling and is read as v4.
 */
export function parseTypedDataRequest(method: string, params: Json): WalletRequest {
  const list = readParams(params, 2)
  if (method === 'eth_signTypedData_v1' || (method === 'eth_signTypedData' && Array.isArray(list[0])))
    return parseTypedDataListRequest(method, readParams(params, 2, 2))
  const version = method === 'eth_signTypedData_v3' ? 'v3' : 'v4'
  const signer = readAddress(list[0], 'params[0]')
  const { typedData, surplus: untyped } = readTypedData(readJsonText(list[1]), version)
  const surplus = otherParam(list, 2) ?? untyped
  return { kind: 'typed-data', method, signer, typedData, version, ...(surplus === undefined ? {} : { surplus }) }
}

function readJsonText(given: Json | undefined): Json | undefined {
  if (typeof given !== 'string') return given
  try {
    return JSON.parse(given) as Json
  } catch {
    throw new Malformed('params[1]', 'text that is no JSON')
  }
}

function readTypedData(
  given: Json | undefined,
  version: 'v3' | 'v4',
): { readonly typedData: TypedData; readonly surplus: Surplus | undefined } {
  const data = readObject(given, 'params[1]')
  const types = readTypes(own(data, 'types'))
  const primaryType = readString(own(data, 'primaryType'), 'primaryType')
  const domain = readObject(own(data, 'domain'), 'domain')
  const message = readObject(own(data, 'message'), 'message')
  const withDomain = Object.hasOwn(types, DOMAIN) ? types : { ...types, [DOMAIN]: [] }
  if (withDomain !== types && Object.keys(domain).length > 0)
    throw new Malformed(`types.${DOMAIN}`, 'missing: wallets disagree about what is then signed')
  const primary = parseFieldType(primaryType)
  if (primary === undefined || primary.dimensions.length > 0 || !Object.hasOwn(withDomain, primaryType))
    throw new Malformed('primaryType', `the type ${describe(primaryType)} is not declared`)
  checkTypes(withDomain, DOMAIN)
  checkTypes(withDomain, primaryType)
  if (version === 'v3') refuseLists(withDomain)
  const budget: Budget = { values: 0 }
  checkFields(withDomain, DOMAIN, domain, 'domain', budget)
  if (primaryType !== DOMAIN) checkTypedValue(withDomain, primary, message, 'message', budget)
  return { typedData: { types: withDomain, primaryType, domain, message }, surplus: budget.surplus }
}

function readTypes(given: Json | undefined): TypedData['types'] {
  const entries = Object.entries(readObject(given, 'types')).map(([struct, fields]) => {
    if (parseFieldType(struct)?.dimensions.length !== 0)
      throw new Malformed('types', `no type name: ${describe(struct)}`)
    return [
      struct,
      readArray(fields, `types.${struct}`).map((field, index) => readField(field, `types.${struct}[${index}]`)),
    ]
  })
  return Object.fromEntries(entries) as TypedData['types']
}

function readField(given: Json, path: string): { name: string; type: string } {
  const field = isJsonObject(given) ? given : readObject(given, path)
  const name = readString(own(field, 'name'), `${path}.name`)
  const type = readString(own(field, 'type'), `${path}.type`)
  if (!/^[^\s(),[\]]{1,128}$/.test(name)) throw new Malformed(`${path}.name`, `no field name: ${describe(name)}`)
  return { name, type }
}

function refuseLists(types: TypedData['types']): void {
  for (const [struct, fields] of Object.entries(types))
    for (const { name, type } of fields)
      if (type.includes('[')) throw new Malformed(`types.${struct}.${name}`, 'version 3 has no lists')
}
