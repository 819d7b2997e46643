import { MAX_METHOD_LENGTH, MAX_PARAMS_BYTES } from '../port-messages.ts'
import { jsonStringify, utf8Length } from '../primordials.ts'
import { INVALID_PARAMS, INVALID_REQUEST, rpcError } from './rpc-error.ts'

/** One JSON-RPC call, as it is checked, shown and forwarded: the parameters are this text and nothing else. */
export interface Call {
  readonly method: string
  readonly text: string
}

/** What a page gave for method and parameters; null where it gave no object, or one that can't be read. */
export interface Fields {
  readonly method: unknown
  readonly params: unknown
}

/** Reads a page's request object: each field once, whatever its getters do. */
export function readFields(args: unknown): Fields | null {
  try {
    const { method, params } = args as Fields
    return typeof args === 'object' ? { method, params } : null
  } catch {
    return null
  }
}

/** Fixes method and parameters as text, at once. Throws an `RpcError` for what is no JSON or over the size limit. */
export function readCall(fields: Fields | null): Call {
  if (fields === null) throw rpcError(INVALID_REQUEST, 'Expected a request object.')
  const { method, params } = fields
  if (typeof method !== 'string' || method.length === 0 || method.length > MAX_METHOD_LENGTH) {
    throw rpcError(INVALID_REQUEST, 'The method is no fitting text.')
  }
  let text: string | undefined
  try {
    text = params === undefined ? '[]' : jsonStringify(params)
  } catch {
    text = undefined
  }
  if (text === undefined) throw rpcError(INVALID_PARAMS, 'The parameters are not JSON.')
  if (text.length > MAX_PARAMS_BYTES || (text.length * 3 > MAX_PARAMS_BYTES && utf8Length(text) > MAX_PARAMS_BYTES)) {
    throw rpcError(INVALID_PARAMS, 'The parameters are larger than 1 MiB.')
  }
  return { method, text }
}
