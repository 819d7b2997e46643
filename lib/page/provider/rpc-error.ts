import { bare, defineProperty, ErrorClass } from '../primordials.ts'

/** JSON-RPC 2.0 and EIP-1193 codes that the guard itself answers with. */
export const INVALID_REQUEST = -32600
export const INVALID_PARAMS = -32602
export const LIMIT_EXCEEDED = -32005
export const UNSUPPORTED = 4200
export const DISCONNECTED = 4900

export interface RpcError extends Error {
  readonly code: number
}

/** An error as EIP-1193 wants it: an Error with a numeric `code`. */
export function rpcError(code: number, message: string): RpcError {
  const error = new ErrorClass(message)
  defineProperty(error, 'code', bare({ value: code, enumerable: true, configurable: true, writable: true }))
  return error as RpcError
}
