import { MAX_METHOD_LENGTH, MAX_PARAMS_BYTES } from '../port-messages.ts'
import { jsonStringify, utf8Length } from '../primordials.ts'
import { INVALID_PARAMS, INVALID_REQUEST, type RpcError, rpcError } from './rpc-error.ts'

/** One JSON-RPC call, as it is checked, shown and forwarded: the parameters are this text and nothing else. */
export interface Call {
  readonly method: string
  readonly text: string
}

export type ReadCall = { readonly ok: true; readonly call: Call } | { readonly ok: false; readonly error: RpcError }

const refuse = (code: number, message: string): ReadCall => ({ ok: false, error: rpcError(code, message) })

/** Reads a page's request object: each field once, whatever its getters do. */
export function readRequest(args: unknown): ReadCall {
  if (typeof args !== 'object' || args === null) return refuse(INVALID_REQUEST, 'Expected a request object.')
  let method: unknown
  let params: unknown
  try {
    const request = args as { readonly method?: unknown; readonly params?: unknown }
    method = request.method
    params = request.params
  } catch {
    return refuse(INVALID_REQUEST, 'The request could not be read.')
  }
  return readCall(method, params)
}

/** Fixes method and parameters as text, at once; refuses what is no JSON or over the size limit. */
export function readCall(method: unknown, params: unknown): ReadCall {
  if (typeof method !== 'string' || method.length === 0 || method.length > MAX_METHOD_LENGTH) {
    return refuse(INVALID_REQUEST, `The method must be text of 1 to ${MAX_METHOD_LENGTH} characters.`)
  }
  let text: string | undefined
  try {
    text = params === undefined ? '[]' : jsonStringify(params)
  } catch {
    text = undefined
  }
  if (text === undefined) return refuse(INVALID_PARAMS, 'The parameters are not JSON.')
  if (text.length > MAX_PARAMS_BYTES || (text.length * 3 > MAX_PARAMS_BYTES && utf8Length(text) > MAX_PARAMS_BYTES)) {
    return refuse(INVALID_PARAMS, 'The parameters are larger than 1 MiB.')
  }
  return { ok: true, call: { method, text } }
}
