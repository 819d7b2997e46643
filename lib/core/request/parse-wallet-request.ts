import type { Json } from '../facts/json.ts'
import { Malformed } from './malformed.ts'
import { parseBatchRequest } from './parse-batch.ts'
import { parseBlindHashRequest, parseMessageRequest } from './parse-message.ts'
import { parseTransactionRequest } from './parse-transaction.ts'
import { parseTypedDataRequest } from './parse-typed-data.ts'
import {
  parseAssetWatchRequest,
  parseChainAddRequest,
  parseChainSwitchRequest,
  parseGrantRequest,
  parsePermissionRequest,
  parseRawTransactionRequest,
} from './parse-wallet-change.ts'
import type { RawRequest, WalletRequest } from './wallet-request.ts'

type Parse = (method: string, params: Json) => WalletRequest

const PARSERS: ReadonlyMap<string, Parse> = new Map<string, Parse>([
  ['eth_sendTransaction', parseTransactionRequest],
  ['eth_signTransaction', parseTransactionRequest],
  ['eth_sendRawTransaction', parseRawTransactionRequest],
  ['personal_sign', parseMessageRequest],
  ['eth_sign', parseBlindHashRequest],
  ['eth_signTypedData', parseTypedDataRequest],
  ['eth_signTypedData_v1', parseTypedDataRequest],
  ['eth_signTypedData_v3', parseTypedDataRequest],
  ['eth_signTypedData_v4', parseTypedDataRequest],
  ['wallet_sendCalls', parseBatchRequest],
  ['eth_requestAccounts', (method) => ({ kind: 'connect', method })],
  ['wallet_requestPermissions', parsePermissionRequest],
  ['wallet_revokePermissions', parsePermissionRequest],
  ['wallet_grantPermissions', parseGrantRequest],
  ['wallet_requestExecutionPermissions', parseGrantRequest],
  ['wallet_addEthereumChain', parseChainAddRequest],
  ['wallet_switchEthereumChain', parseChainSwitchRequest],
  ['wallet_watchAsset', parseAssetWatchRequest],
])

/** What a JSON-RPC request asks of the wallet. Never throws: what can't be read is `malformed` with its place and why. */
export function parseWalletRequest(raw: RawRequest): WalletRequest {
  const { method, params } = raw
  const parse = PARSERS.get(method)
  if (parse === undefined) return { kind: 'unknown', method }
  try {
    return parse(method, params)
  } catch (error) {
    if (error instanceof Malformed) return { kind: 'malformed', method, path: error.path, reason: error.reason }
    return { kind: 'malformed', method, path: 'params', reason: 'could not be read' }
  }
}
