import type { Json } from '../facts/json.ts'
import { Malformed } from './malformed.ts'
import {
  isJsonObject,
  own,
  readArray,
  readBytes,
  readObject,
  readParams,
  readSmallQuantity,
  readString,
} from './read-json.ts'
import type { WalletRequest } from './wallet-request.ts'

/** `eth_sendRawTransaction`: a transaction that is signed already. */
export function parseRawTransactionRequest(method: string, params: Json): WalletRequest {
  const [bytes] = readParams(params, 1, 1)
  return { kind: 'raw-transaction', method, bytes: readBytes(bytes, 'params[0]') }
}

/** `wallet_addEthereumChain` (EIP-3085). */
export function parseChainAddRequest(method: string, params: Json): WalletRequest {
  const [given] = readParams(params, 1, 1)
  const chain = readObject(given, 'params[0]')
  return { kind: 'chain-add', method, chainId: readChainId(own(chain, 'chainId')), chain }
}

/** `wallet_switchEthereumChain` (EIP-3326). */
export function parseChainSwitchRequest(method: string, params: Json): WalletRequest {
  const [given] = readParams(params, 1, 1)
  return { kind: 'chain-switch', method, chainId: readChainId(own(readObject(given, 'params[0]'), 'chainId')) }
}

/** `wallet_watchAsset` (EIP-747): the parameters are the object itself, or a list of it. */
export function parseAssetWatchRequest(method: string, params: Json): WalletRequest {
  const given = Array.isArray(params) ? readParams(params, 1, 1)[0] : params
  const asset = readObject(given, Array.isArray(params) ? 'params[0]' : 'params')
  readString(own(asset, 'type'), 'params.type')
  readObject(own(asset, 'options'), 'params.options')
  return { kind: 'asset-watch', method, asset }
}

/** `wallet_requestPermissions`, `wallet_revokePermissions` (EIP-2255): an object whose keys are the permissions. */
export function parsePermissionRequest(method: string, params: Json): WalletRequest {
  const [given] = readParams(params, 1, 1)
  const permissions = Object.keys(readObject(given, 'params[0]'))
  if (permissions.length === 0) throw new Malformed('params[0]', 'no permission is named')
  return { kind: 'permission', method, permissions, revoke: method === 'wallet_revokePermissions' }
}

/** `wallet_grantPermissions`, later `wallet_requestExecutionPermissions` (ERC-7715): grants, each of one permission or a list. */
export function parseGrantRequest(method: string, params: Json): WalletRequest {
  const grants = readArray(params, 'params')
  const permissions = grants.flatMap((grant, index) => {
    const object = readObject(grant, `params[${index}]`)
    const [listed, single] = [own(object, 'permissions'), own(object, 'permission')]
    if (listed !== undefined && single !== undefined)
      throw new Malformed(`params[${index}].permission`, 'named besides a list of permissions')
    const list = listed === undefined ? [single ?? null] : readArray(listed, `params[${index}].permissions`)
    return list.map((permission, place) => {
      const type = isJsonObject(permission) ? own(permission, 'type') : undefined
      const name = isJsonObject(type) ? own(type, 'name') : type
      return readString(name, `params[${index}].permissions[${place}].type`)
    })
  })
  if (permissions.length === 0) throw new Malformed('params', 'no permission is named')
  return { kind: 'permission', method, permissions, revoke: false, grants }
}

function readChainId(value: Json | undefined): number {
  const chainId = readSmallQuantity(value, 'params[0].chainId')
  if (chainId === 0) throw new Malformed('params[0].chainId', 'no chain has the number 0')
  return chainId
}
