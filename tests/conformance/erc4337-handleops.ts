import { join } from 'node:path'
import { decodeRequest } from '../../lib/core/decode/decode-request.ts'
import type { Json } from '../../lib/core/facts/json.ts'
import { NOTHING_KNOWN } from '../../lib/core/facts/need.ts'
import { parseWalletRequest } from '../../lib/core/request/parse-wallet-request.ts'
import { type ConformanceResult, checkRows, type Row } from '../support/check-rows.ts'
import { readJsonlGz } from './read-jsonl-gz.ts'

/** Recorded `handleOps` transactions: every operation unwrapped to the call of its sender. */
export function run(dataDir: string): Promise<ConformanceResult> {
  const rows = readJsonlGz<Row>(join(dataDir, 'erc4337_handleops', 'handleops.jsonl.gz'))
  return checkRows(rows, ({ name }) => String(name), check)
}

function check({ fixture }: Row): string | undefined {
  const [tx] = (fixture as readonly Json[]).filter(
    (part): part is Row => typeof part === 'object' && part !== null && 'input' in part,
  )
  if (tx === undefined) return 'no transaction recorded'
  const params = [{ from: tx.from ?? null, to: tx.to ?? null, data: tx.input ?? null }]
  const request = parseWalletRequest({ method: 'eth_sendTransaction', params })
  const context = { origin: 'https://a.example', chainId: 1, now: 0 }
  const { meaning } = decodeRequest(request, context, NOTHING_KNOWN).result
  if (meaning.calls.length === 0) return meaning.reason ?? 'no operation found'
  const unread = meaning.calls.find(
    ({ kind, function: fn, calls }) => kind !== 'user-operation' || !fn || calls.length === 0,
  )
  return unread === undefined ? undefined : `an operation was not unwrapped: ${unread.reason}`
}
