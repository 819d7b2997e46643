import type { Hex } from '../facts/hex.ts'
import type { Json } from '../facts/json.ts'
import { Malformed } from './malformed.ts'
import { readAccessList, readAuthorizationList } from './parse-transaction-lists.ts'
import {
  describe,
  type JsonObject,
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
  readWord,
} from './read-json.ts'
import type { TransactionFields, WalletRequest } from './wallet-request.ts'

const KNOWN = [
  'from',
  'to',
  'value',
  'data',
  'input',
  'gas',
  'gasLimit',
  'gasPrice',
  'maxFeePerGas',
  'maxPriorityFeePerGas',
  'nonce',
  'type',
  'chainId',
  'accessList',
  'maxFeePerBlobGas',
  'blobVersionedHashes',
  'authorizationList',
]

/** `eth_sendTransaction` and `eth_signTransaction`: one transaction object, quantities as JSON-RPC writes them. */
export function parseTransactionRequest(method: string, params: Json): WalletRequest {
  const list = readParams(params, 1)
  const given = readObject(list[0], 'params[0]')
  const surplus = otherParam(list, 1) ?? otherKey(given, KNOWN, 'params[0]')
  const tx = readTransaction(given, 'params[0]')
  return { kind: 'transaction', method, tx, ...(surplus === undefined ? {} : { surplus }) }
}

function readTransaction(given: JsonObject, path: string): TransactionFields {
  const at = (key: string) => `${path}.${key}`
  const amount = (key: string) => {
    const value = own(given, key)
    return value === undefined ? undefined : readQuantity(value, at(key)).toString()
  }
  const from = own(given, 'from')
  const to = own(given, 'to')
  const data = eitherOf(given, 'data', 'input', path, readBytes)
  const gas = eitherOf(given, 'gas', 'gasLimit', path, readQuantity)
  const type = readType(own(given, 'type'), at('type'))
  const chainId = own(given, 'chainId')
  const accessList = own(given, 'accessList')
  const hashes = own(given, 'blobVersionedHashes')
  const authorizations = own(given, 'authorizationList')
  const absent = to === undefined || to === null
  if (absent && (data ?? '0x') === '0x') throw new Malformed(at('to'), 'neither a recipient nor code to create')
  if (amount('gasPrice') !== undefined && amount('maxFeePerGas') !== undefined)
    throw new Malformed(at('gasPrice'), 'both gasPrice and maxFeePerGas')
  return {
    ...(from === undefined ? {} : { from: readAddress(from, at('from')) }),
    ...(absent ? {} : { to: readAddress(to, at('to')) }),
    value: amount('value') ?? '0',
    data: data ?? '0x',
    ...(gas === undefined ? {} : { gas: gas.toString() }),
    ...optional('gasPrice', amount('gasPrice')),
    ...optional('maxFeePerGas', amount('maxFeePerGas')),
    ...optional('maxPriorityFeePerGas', amount('maxPriorityFeePerGas')),
    ...optional('nonce', amount('nonce')),
    ...(type === undefined ? {} : { type }),
    ...(chainId === undefined ? {} : { chainId: readSmallQuantity(chainId, at('chainId')) }),
    ...(accessList === undefined ? {} : { accessList: readAccessList(accessList, at('accessList')) }),
    ...optional('maxFeePerBlobGas', amount('maxFeePerBlobGas')),
    ...(hashes === undefined
      ? {}
      : {
          blobVersionedHashes: readArray(hashes, at('blobVersionedHashes')).map((hash, i) =>
            readWord(hash, `${at('blobVersionedHashes')}[${i}]`),
          ),
        }),
    ...(authorizations === undefined
      ? {}
      : { authorizationList: readAuthorizationList(authorizations, at('authorizationList')) }),
  }
}

/** Two names of one thing (`data` and `input`, `gas` and `gasLimit`): either, or both if they agree. */
function eitherOf<Value extends bigint | Hex>(
  given: JsonObject,
  first: string,
  second: string,
  path: string,
  read: (value: Json, path: string) => Value,
): Value | undefined {
  const [a, b] = [own(given, first), own(given, second)]
  const one = a === undefined ? undefined : read(a, `${path}.${first}`)
  const other = b === undefined ? undefined : read(b, `${path}.${second}`)
  if (one !== undefined && other !== undefined && one !== other)
    throw new Malformed(`${path}.${second}`, `${first} and ${second} say different things`)
  return one ?? other
}

function optional<Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]?: string })
}

function readType(value: Json | undefined, path: string): 0 | 1 | 2 | 3 | 4 | undefined {
  if (value === undefined) return undefined
  const type = readQuantity(value, path)
  switch (type) {
    case 0n:
      return 0
    case 1n:
      return 1
    case 2n:
      return 2
    case 3n:
      return 3
    case 4n:
      return 4
    default:
      throw new Malformed(path, `no transaction type that is known here: ${describe(value)}`)
  }
}
