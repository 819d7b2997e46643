import { getAddress } from 'viem/utils'
import { isAddress } from '../../facts/hex.ts'
import { isDateTime, ORIGIN, REQUEST_ID, STATEMENT, URI } from './siwe-grammar.ts'

/** A sign-in message, each part as it is written. */
export interface SiweMessage {
  readonly scheme?: string
  readonly domain: string
  readonly address: string
  readonly statement?: string
  readonly uri: string
  readonly version: string
  readonly chainId: string
  readonly nonce: string
  readonly issuedAt: string
  readonly expirationTime?: string
  readonly notBefore?: string
  readonly requestId?: string
  readonly resources?: readonly string[]
}

export type SiweResult =
  | { readonly ok: true; readonly message: SiweMessage }
  /** `domain` where the first line at least claims to be a sign-in. */
  | { readonly ok: false; readonly reason: string; readonly domain?: string }

const GREETING = ' wants you to sign in with your Ethereum account:'

/** Reads a message by the grammar of EIP-4361, exactly: what differs in one character is no sign-in message. */
export function parseSiwe(text: string): SiweResult {
  const lines = text.split('\n')
  const greeting = lines[0] ?? ''
  if (!greeting.endsWith(GREETING)) return { ok: false, reason: 'no sign-in message' }
  const claimed = greeting.slice(0, -GREETING.length)
  const fail = (reason: string): SiweResult => ({ ok: false, reason, domain: claimed })
  const [, scheme, domain] = ORIGIN.exec(claimed) ?? []
  if (domain === undefined) return fail('the site it names is no domain')
  const address = lines[1] ?? ''
  if (!isAddress(address) || getAddress(address) !== address)
    return fail('the account is not written with its checksum (EIP-55)')
  if (lines[2] !== '') return fail('no empty line after the account')
  const statement = lines[3] === '' ? undefined : lines[3]
  if (statement !== undefined && !STATEMENT.test(statement)) return fail('characters that a statement can not have')
  let place = statement === undefined ? 4 : 5
  if (statement !== undefined && lines[4] !== '') return fail('no empty line after the statement')
  const wrong: string[] = []
  const take = (label: string, fits: (value: string) => boolean): string | undefined => {
    const line = lines[place]
    if (line === undefined || !line.startsWith(`${label}: `)) return undefined
    place += 1
    const value = line.slice(label.length + 2)
    if (!fits(value)) wrong.push(label)
    return value
  }
  const uri = take('URI', (value) => URI.test(value))
  const version = take('Version', (value) => value === '1')
  const chainId = take('Chain ID', (value) => /^\d+$/.test(value))
  const nonce = take('Nonce', (value) => /^[A-Za-z0-9]{8,}$/.test(value))
  const issuedAt = take('Issued At', isDateTime)
  const expirationTime = take('Expiration Time', isDateTime)
  const notBefore = take('Not Before', isDateTime)
  const requestId = take('Request ID', (value) => REQUEST_ID.test(value))
  const resources = lines[place] === 'Resources:' ? lines.slice(place + 1).map((line) => line.slice(2)) : undefined
  if (resources !== undefined) {
    const listed = lines.slice(place + 1)
    if (!listed.every((line) => line.startsWith('- ') && URI.test(line.slice(2)))) wrong.push('Resources')
    place = lines.length
  }
  if (
    uri === undefined ||
    version === undefined ||
    chainId === undefined ||
    nonce === undefined ||
    issuedAt === undefined
  )
    return fail('a required line is missing or out of order')
  if (wrong.length > 0) return fail(`not as it must be written: ${wrong.join(', ')}`)
  if (place !== lines.length) return fail(`a line that does not belong there: line ${place + 1}`)
  return {
    ok: true,
    message: {
      ...(scheme === undefined ? {} : { scheme }),
      domain,
      address,
      ...(statement === undefined ? {} : { statement }),
      uri,
      version,
      chainId,
      nonce,
      issuedAt,
      ...(expirationTime === undefined ? {} : { expirationTime }),
      ...(notBefore === undefined ? {} : { notBefore }),
      ...(requestId === undefined ? {} : { requestId }),
      ...(resources === undefined ? {} : { resources }),
    },
  }
}
