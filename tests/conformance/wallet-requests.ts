import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspectLine } from '../../scripts/inspect/inspect-line.ts'

interface Row {
  readonly id: string
  readonly button: string
  readonly label: 'malicious' | 'malformed' | 'bad' | 'neutral'
  readonly method: string
  readonly params: unknown
}

/** Malicious only by a list of addresses, or by the price of an order: rules that are not built yet. */
const BEYOND_THE_RULES = ['ppomSendMaliciousEthButton', 'maliciousTradeOrder']

/** Requests of MetaMask's test dApp: every one is read, malicious ones carry a finding, neutral ones no danger. */
export async function run(dataDir: string) {
  const lines = readFileSync(join(dataDir, 'wallet_requests', 'test_dapp.jsonl'), 'utf8')
    .trim()
    .split('\n')
  const failed: string[] = []
  const notes: string[] = []
  for (const line of lines) {
    const row = JSON.parse(line) as Row
    const { id, method, params } = row
    const asked = {
      id,
      method,
      params,
      origin: 'https://metamask.github.io',
      chainId: 1,
      account: '0x5ab3b1fa30b1ff1ca3a0b2bd3f4a92f6b8d77b1c',
    }
    const review = await inspectLine(JSON.stringify(asked), undefined)
    const name = `${id} ${row.button} (${row.label})`
    if (!('verdict' in review)) {
      failed.push(`${name}: ${review.error}`)
      continue
    }
    const findings = review.findings.map(({ code, severity }) => `${code} ${severity}`).join(', ')
    notes.push(`${name}: ${review.meaning.kind}, ${review.verdict}: ${findings || 'no finding'}`)
    if (row.label === 'malformed' && review.meaning.kind !== 'malformed') failed.push(`${name}: read as well formed`)
    if (row.label === 'neutral' && review.findings.some(({ severity }) => severity === 'danger')) {
      failed.push(`${name}: called dangerous`)
    }
    if (row.label === 'malicious' && review.findings.length === 0) {
      if (BEYOND_THE_RULES.includes(row.button)) notes.push(`${name}: beyond the rules so far`)
      else failed.push(`${name}: nothing found`)
    }
  }
  return { passed: lines.length - failed.length, failed, notes }
}
