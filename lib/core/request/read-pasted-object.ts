import type { Json } from '../facts/json.ts'
import { isJsonObject, type JsonObject, own } from './read-json.ts'

/** What pasted text asks of a wallet. */
export interface PastedRequest {
  readonly method: string
  readonly params: Json
  /** Where the text itself names a chain (WalletConnect's `eip155:1`, a transaction's `chainId`). */
  readonly chainId?: number
}

/** Stands in for an account that was not given: what is signed does not depend on it. */
export const NOBODY = `0x${'00'.repeat(20)}` as const

/** What a JSON text asks; undefined where it is none that is known, or not of the wanted kind. */
export function readPastedObject(
  text: string,
  account: string,
  wanted: (fields: JsonObject) => boolean,
): PastedRequest | undefined {
  const fields = parse(text)
  if (!isJsonObject(fields) || !wanted(fields)) return undefined
  const from = account === '' ? {} : { from: account }
  if (isRequest(fields)) return readRequest(fields)
  if (isTypedData(fields)) return { method: 'eth_signTypedData_v4', params: [account || NOBODY, fields] }
  if (Array.isArray(own(fields, 'calls'))) return { method: 'wallet_sendCalls', params: [{ ...from, ...fields }] }
  return isTransaction(fields) ? askOfTransaction({ ...from, ...fields }) : undefined
}

export function askOfTransaction(fields: JsonObject): PastedRequest {
  return { method: 'eth_sendTransaction', params: [fields], ...namedChain(own(fields, 'chainId')) }
}

export function isRequest(fields: JsonObject): boolean {
  return typeof own(fields, 'method') === 'string' || carried(fields) !== undefined
}

export function isTypedData(fields: JsonObject): boolean {
  return isJsonObject(own(fields, 'types')) && isJsonObject(own(fields, 'message'))
}

export function isTransaction(fields: JsonObject): boolean {
  return ['to', 'data', 'input', 'value'].some((key) => Object.hasOwn(fields, key))
}

/** JSON-RPC as it is, or as WalletConnect carries it: `{ params: { request, chainId } }`. */
function readRequest(fields: JsonObject): PastedRequest | undefined {
  const inner = carried(fields)
  const asked = inner ?? fields
  const method = own(asked, 'method')
  if (typeof method !== 'string') return undefined
  const params = own(asked, 'params') ?? []
  const [first] = Array.isArray(params) ? params : []
  const outer = inner === undefined ? own(fields, 'chainId') : chainAround(fields)
  return { method, params, ...namedChain(outer ?? (isJsonObject(first) ? own(first, 'chainId') : undefined)) }
}

function carried(fields: JsonObject): JsonObject | undefined {
  const params = own(fields, 'params')
  const request = isJsonObject(params) ? own(params, 'request') : undefined
  return isJsonObject(request) ? request : undefined
}

function chainAround(fields: JsonObject): Json | undefined {
  const params = own(fields, 'params')
  return isJsonObject(params) ? own(params, 'chainId') : undefined
}

/** A number, decimal or hex digits, or CAIP-2's `eip155:1`. */
function namedChain(value: Json | undefined): { chainId?: number } {
  const digits =
    typeof value === 'number' ? String(value) : typeof value === 'string' ? value.replace('eip155:', '') : ''
  const chainId = /^(\d{1,15}|0x[0-9a-fA-F]{1,12})$/.test(digits) ? Number(digits) : 0
  return chainId > 0 ? { chainId } : {}
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}
