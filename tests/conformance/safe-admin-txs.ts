import { join } from 'node:path'
import { decodeRequest } from '../../lib/core/decode/decode-request.ts'
import { digestRequest } from '../../lib/core/decode/digests.ts'
import type { Meaning } from '../../lib/core/decode/meaning.ts'
import { hashStruct } from '../../lib/core/decode/typed-data/hash-typed-data.ts'
import { readTypedDomain } from '../../lib/core/decode/typed-data/read-typed-tree.ts'
import type { Json } from '../../lib/core/facts/json.ts'
import { NOTHING_KNOWN } from '../../lib/core/facts/need.ts'
import { parseWalletRequest } from '../../lib/core/request/parse-wallet-request.ts'
import { type ConformanceResult, checkRows, type Row } from '../support/check-rows.ts'
import { readJsonlGz } from './read-jsonl-gz.ts'

const ZERO = `0x${'0'.repeat(40)}`

const SAFE_TX = [
  'address to',
  'uint256 value',
  'bytes data',
  'uint8 operation',
  'uint256 safeTxGas',
  'uint256 baseGas',
  'uint256 gasPrice',
  'address gasToken',
  'address refundReceiver',
  'uint256 nonce',
]

/** Real Safe operations: their published domain and message hashes, and the calls inside each. */
export async function run(dataDir: string): Promise<ConformanceResult> {
  const tasks = readJsonlGz<Row>(join(dataDir, 'safe_admin_txs', 'superchain_ops.jsonl.gz'))
  const rows = tasks.flatMap(({ task, chainId, safes }) =>
    (safes as readonly Row[]).map((safe): Row => ({ task: task ?? '', chainId: chainId ?? 0, ...safe })),
  )
  const result = await checkRows(rows, ({ task, name }) => `${task} / ${name}`, check)
  const without = rows.filter(({ reproducedSafeTx }) => !reproducedSafeTx).length
  return { ...result, notes: [`${without} of ${rows.length}: no transaction published that gives the message hash`] }
}

function check(row: Row): string | undefined {
  const tx = row.reproducedSafeTx as Row | null | undefined
  const request = parseWalletRequest({ method: 'eth_signTypedData_v4', params: [ZERO, typedData(row, tx ?? {})] })
  if (request.kind !== 'typed-data') return 'not read as typed data'
  const domain = hashStruct(request.typedData.types, 'EIP712Domain', readTypedDomain(request.typedData))
  if (row.domainHash !== null && domain !== row.domainHash) return `domain hash ${domain}`
  if (!tx) return undefined
  const { safeTx } = digestRequest(request)
  if (safeTx?.message !== row.messageHash) return `message hash ${safeTx?.message}`
  const context = { origin: 'https://safe.example', chainId: Number(row.chainId), now: 0 }
  const { meaning } = decodeRequest(request, context, NOTHING_KNOWN).result
  return hasInner(meaning, String(tx.data)) ? undefined : 'the calls inside are not listed'
}

/** The Safe's own call is there, and the calls of a Multicall3 aggregate inside it. */
function hasInner(meaning: Meaning, data: string): boolean {
  const [call] = meaning.calls
  if (call === undefined) return false
  return !/^0x(82ad56cb|174dea71)/.test(data) || call.calls.length > 0
}

function typedData({ chainId, safe }: Row, tx: Row): Json {
  const message: { [key: string]: Json } = { data: '0x', to: ZERO, gasToken: ZERO, refundReceiver: ZERO }
  for (const field of SAFE_TX) {
    const [, name = ''] = field.split(' ')
    message[name] = tx[name] ?? message[name] ?? 0
  }
  const declare = (fields: readonly string[]): Json =>
    fields.map((field) => {
      const [type = '', name = ''] = field.split(' ')
      return { name, type }
    })
  return {
    types: { EIP712Domain: declare(['uint256 chainId', 'address verifyingContract']), SafeTx: declare(SAFE_TX) },
    primaryType: 'SafeTx',
    domain: { chainId: chainId ?? 0, verifyingContract: safe ?? ZERO },
    message,
  }
}
