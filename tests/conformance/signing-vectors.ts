import { join } from 'node:path'
import { encodePacked, keccak256 } from 'viem/utils'
import { decodeRequest } from '../../lib/core/decode/decode-request.ts'
import { digestRequest } from '../../lib/core/decode/digests.ts'
import { parseWireTransaction } from '../../lib/core/decode/parse-wire-transaction.ts'
import { encodeStruct } from '../../lib/core/decode/typed-data/hash-typed-data.ts'
import { readTypedMessage } from '../../lib/core/decode/typed-data/read-typed-tree.ts'
import { canonicalHex, type Hex, isAddress } from '../../lib/core/facts/hex.ts'
import type { Json } from '../../lib/core/facts/json.ts'
import { NOTHING_KNOWN } from '../../lib/core/facts/need.ts'
import { parseWalletRequest } from '../../lib/core/request/parse-wallet-request.ts'
import { type ConformanceResult, checkRows, type Row, sum } from '../support/check-rows.ts'
import { readJsonlGz } from './read-jsonl-gz.ts'

const ACCOUNT = `0x${'11'.repeat(20)}`
const DOMAIN_TYPES = {
  name: 'string',
  version: 'string',
  chainId: 'uint256',
  verifyingContract: 'address',
  salt: 'bytes32',
}

/** EIP-712 digests and encodings, Keccak hashes, and signed transactions read back. */
export async function run(dataDir: string): Promise<ConformanceResult> {
  const rows = (file: string) => readJsonlGz<Row>(join(dataDir, 'signing_vectors', file))
  const nameOf = ({ name, data }: Row) => String(name ?? data).slice(0, 80)
  return sum([
    await checkRows(rows('eip712.jsonl.gz'), nameOf, checkTypedData),
    await checkRows(rows('hashes.jsonl.gz'), nameOf, ({ data, keccak256: hash }) =>
      keccak256(data as Hex) === hash ? undefined : 'another hash',
    ),
    await checkRows(rows('solidity-hashes.jsonl.gz'), nameOf, checkPacked),
    await checkRows(rows('transactions.jsonl.gz'), nameOf, (row) =>
      checkTransaction(row, row.signedTransaction as Hex),
    ),
    await checkRows(rows('typed-transactions.jsonl.gz'), nameOf, (row) =>
      checkTransaction(row.tx as Row, row.signed as Hex),
    ),
  ])
}

function checkTypedData(row: Row): string | undefined {
  const domain = row.domain as Row
  const declared = Object.entries(DOMAIN_TYPES).flatMap(([name, type]) => (name in domain ? [{ name, type }] : []))
  const types = { ...(row.types as Row), EIP712Domain: declared }
  const data = { types, primaryType: row.primaryType ?? null, domain, message: row.data ?? null }
  const request = parseWalletRequest({ method: 'eth_signTypedData_v4', params: [ACCOUNT, JSON.stringify(data)] })
  if (request.kind !== 'typed-data')
    return request.kind === 'malformed' ? `${request.path}: ${request.reason}` : 'no typed data'
  if (digestRequest(request).eip712?.digest !== row.digest) return 'another digest'
  const { typedData } = request
  const encoded = encodeStruct(typedData.types, typedData.primaryType, readTypedMessage(typedData))
  return encoded === row.encoded ? undefined : 'another encoding'
}

/** Solidity's packed hashes, which version 1 of typed data is made of. */
function checkPacked({ types, values, keccak256: hash }: Row): string | undefined {
  const packed = encodePacked(types as readonly string[], (values as readonly Json[]).map(asPackable))
  return keccak256(packed) === hash ? undefined : 'another hash'
}

/** Negative numbers are written as `-0x2b`, addresses in any case. */
function asPackable(value: Json): unknown {
  if (Array.isArray(value)) return value.map(asPackable)
  if (typeof value !== 'string') return value
  if (/^-0x/.test(value)) return -BigInt(value.slice(1))
  return isAddress(value) ? canonicalHex(value) : value
}

/** The meaning of a signed transaction says its recipient, amount and data. */
function checkTransaction(expected: Row, signed: Hex): string | undefined {
  const request = parseWalletRequest({ method: 'eth_sendRawTransaction', params: [signed] })
  const context = { origin: 'https://a.example', chainId: 1, now: 0 }
  const [call] = decodeRequest(request, context, NOTHING_KNOWN).result.meaning.calls
  if (call === undefined) return 'not read'
  if ((call.to ?? null) !== (typeof expected.to === 'string' ? expected.to.toLowerCase() : null))
    return `recipient ${call.to}`
  if (BigInt(call.value ?? 0) !== amountOf(expected.value)) return `amount ${call.value}`
  const data = parseWireTransaction(signed)?.tx.data
  return data === (expected.data ?? '0x') ? undefined : `data ${data}`
}

function amountOf(value: Json | undefined): bigint {
  return typeof value === 'string' && value !== '0x' ? BigInt(value) : 0n
}
