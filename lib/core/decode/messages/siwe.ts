import type { MessageReader } from '../decoder.ts'
import type { ValueNode } from '../value-tree.ts'
import { parseSiwe } from './parse-siwe.ts'

const LABELS: Readonly<Record<string, string>> = {
  scheme: 'Scheme',
  domain: 'Sign in to',
  address: 'With the account',
  statement: 'Statement',
  uri: 'Address of the site',
  version: 'Version',
  chainId: 'Chain',
  nonce: 'Nonce',
  issuedAt: 'Issued at',
  expirationTime: 'Expires at',
  notBefore: 'Not before',
  requestId: 'Request',
  resources: 'Resource',
}

/** Sign-In with Ethereum (EIP-4361). What only looks like it stays a message, and says what is wrong with it. */
export const siweReader: MessageReader = {
  name: 'siwe',
  read(_bytes, text) {
    const parsed = text === null ? undefined : parseSiwe(text)
    if (parsed === undefined || (!parsed.ok && parsed.domain === undefined)) return undefined
    if (!parsed.ok) {
      const claimed = leaf('domain', parsed.domain ?? '', '#.domain')
      return {
        kind: 'message',
        reason: `Looks like a sign-in, but is none: ${parsed.reason}`,
        nodes: [claimed],
        shows: SHOWS,
      }
    }
    const nodes = Object.entries(parsed.message).flatMap(([name, value]): ValueNode[] =>
      typeof value === 'string'
        ? [leaf(name, value, `#.${name}`)]
        : value.map((uri: string, index: number) => leaf(name, uri, `#.${name}.[${index}]`)),
    )
    return { kind: 'siwe', nodes, shows: SHOWS }
  },
}

const SHOWS = Object.fromEntries(
  Object.entries(LABELS).map(([name, label]) => [
    name === 'resources' ? 'resources.[]' : name,
    { as: 'plain', label } as const,
  ]),
)

function leaf(name: string, value: string, path: string): ValueNode {
  return { name, type: 'string', path, value }
}
