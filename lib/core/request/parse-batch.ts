import type { Json } from '../facts/json.ts'
import { Malformed } from './malformed.ts'
import {
  isJsonObject,
  otherKey,
  otherParam,
  own,
  readAddress,
  readArray,
  readBytes,
  readObject,
  readParams,
  readQuantity,
  readSmallQuantity,
  readString,
} from './read-json.ts'
import type { BatchCall, WalletRequest } from './wallet-request.ts'

const MAX_CALLS = 256
const CALL_KEYS = ['to', 'value', 'data', 'capabilities']

/** `wallet_sendCalls` (EIP-5792, versions 1.0 and 2.0.0). Capabilities are the wallet's business and are not read. */
export function parseBatchRequest(method: string, params: Json): WalletRequest {
  const list = readParams(params, 1)
  const batch = readObject(list[0], 'params[0]')
  const known = ['version', 'id', 'from', 'chainId', 'atomicRequired', 'calls', 'capabilities']
  readString(own(batch, 'version'), 'params[0].version')
  const [from, chainId, atomic] = ['from', 'chainId', 'atomicRequired'].map((key) => own(batch, key))
  if (atomic !== undefined && typeof atomic !== 'boolean')
    throw new Malformed('params[0].atomicRequired', 'true or false is expected')
  const calls = readArray(own(batch, 'calls'), 'params[0].calls')
  if (calls.length === 0) throw new Malformed('params[0].calls', 'no calls')
  if (calls.length > MAX_CALLS) throw new Malformed('params[0].calls', `more than ${MAX_CALLS} calls`)
  const surplus = [
    otherParam(list, 1),
    otherKey(batch, known, 'params[0]'),
    ...calls.map((call, index) =>
      isJsonObject(call) ? otherKey(call, CALL_KEYS, `params[0].calls[${index}]`) : undefined,
    ),
  ].find((it) => it !== undefined)
  return {
    kind: 'batch',
    method,
    ...(from === undefined ? {} : { from: readAddress(from, 'params[0].from') }),
    ...(chainId === undefined ? {} : { chainId: readSmallQuantity(chainId, 'params[0].chainId') }),
    atomic: atomic === true,
    calls: calls.map((call, index) => readCall(call, `params[0].calls[${index}]`)),
    ...(surplus === undefined ? {} : { surplus }),
  }
}

function readCall(given: Json, path: string): BatchCall {
  const call = readObject(given, path)
  const [to, value, data] = ['to', 'value', 'data'].map((key) => own(call, key))
  if (to === undefined && data === undefined)
    throw new Malformed(`${path}.to`, 'neither a recipient nor code to create')
  return {
    ...(to === undefined ? {} : { to: readAddress(to, `${path}.to`) }),
    value: value === undefined ? '0' : readQuantity(value, `${path}.value`).toString(),
    data: data === undefined ? '0x' : readBytes(data, `${path}.data`),
  }
}
