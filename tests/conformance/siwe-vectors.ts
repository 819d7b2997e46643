import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { recoverMessageAddress } from 'viem/utils'
import { parseSiwe } from '../../lib/core/decode/messages/parse-siwe.ts'
import { isHex } from '../../lib/core/facts/hex.ts'
import { type ConformanceResult, checkRows, type Row } from '../support/check-rows.ts'

/** EIP-4361: what must parse, with which parts, what must not, and whose signature is whose. */
export function run(dataDir: string): Promise<ConformanceResult> {
  const lines = readFileSync(join(dataDir, 'siwe_vectors', 'siwe.jsonl'), 'utf8')
    .trim()
    .split('\n')
  const rows = lines.map((line) => JSON.parse(line) as Row)
  return checkRows(rows, ({ suite, name }) => `${suite} / ${name}`, check)
}

async function check({ suite, case: given }: Row): Promise<string | undefined> {
  const row = typeof given === 'object' && given !== null && !Array.isArray(given) ? (given as Row) : {}
  const text = typeof given === 'string' ? given : typeof row.message === 'string' ? row.message : writeMessage(row)
  const parsed = parseSiwe(text)
  switch (suite) {
    case 'parsing_negative':
    case 'parsing_negative_objects':
      return parsed.ok ? 'parsed' : undefined
    case 'eip1271':
      return parsed.ok ? undefined : parsed.reason
    case 'parsing_positive':
      return parsed.ok ? compare(parsed.message, row.fields as Row) : parsed.reason
    case 'verification_positive':
      return parsed.ok ? ((await signs(text, row)) ? undefined : 'another signer') : parsed.reason
    case 'verification_negative':
      return parsed.ok && (await signs(text, row)) && timely(row) && row.matchNonce === undefined
        ? 'accepted'
        : undefined
    default:
      return 'a suite that is not known'
  }
}

/** The time and the nonce that a verifier expects are its own; both are in the fields that the parser gives. */
function timely({ time, expirationTime }: Row): boolean {
  return time === undefined || Date.parse(String(time)) < Date.parse(String(expirationTime))
}

async function signs(message: string, { signature, address }: Row): Promise<boolean> {
  if (!isHex(signature)) return false
  return (await recoverMessageAddress({ message, signature })) === address
}

function compare(message: object, fields: Row): string | undefined {
  const found = message as Row
  for (const [name, value] of Object.entries(fields))
    if (value !== null && JSON.stringify(found[name]) !== JSON.stringify(name === 'chainId' ? String(value) : value))
      return `${name} is ${JSON.stringify(found[name])}, not ${JSON.stringify(value)}`
  return undefined
}

function writeMessage(row: Row): string {
  const line = (label: string, value: Row[string] | undefined) => (value === undefined ? [] : [`${label}: ${value}`])
  const resources = Array.isArray(row.resources) ? ['Resources:', ...row.resources.map((uri) => `- ${uri}`)] : []
  return [
    `${row.domain ?? ''} wants you to sign in with your Ethereum account:`,
    row.address,
    '',
    ...(row.statement === undefined ? [] : [row.statement]),
    '',
    ...line('URI', row.uri),
    ...line('Version', row.version),
    ...line('Chain ID', row.chainId),
    ...line('Nonce', row.nonce),
    ...line('Issued At', row.issuedAt),
    ...line('Expiration Time', row.expirationTime),
    ...line('Not Before', row.notBefore),
    ...line('Request ID', row.requestId),
    ...resources,
  ].join('\n')
}
