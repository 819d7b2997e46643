import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeRequest } from '../../lib/core/decode/decode-request.ts'
import { digestRequest } from '../../lib/core/decode/digests.ts'
import type { Json } from '../../lib/core/facts/json.ts'
import { NOTHING_KNOWN } from '../../lib/core/facts/need.ts'
import { parseWalletRequest } from '../../lib/core/request/parse-wallet-request.ts'
import { root } from '../project.ts'
import { table } from './table.ts'

const CONTEXT = { origin: 'https://dapp.example', chainId: 1, now: 1_700_000_000 } as const
const DECODES = 1_000

interface Request {
  readonly method: string
  readonly params: Json
}

/** What stands for each kind of request: the fixtures that the tests read as well. */
const FIXTURES = [
  'erc20/approve-unlimited',
  'uniswap-v2/swap-exact-tokens',
  'universal-router/v4-swap',
  'safe/exec-delegatecall-to-token',
  'permit2/signed-permit-batch',
  'seaport/order',
  'siwe/sign-in',
]

/** Requests made to take long, each near the largest size that is let in; the first two are what testing found slowest. */
const HARD: readonly (readonly [string, Request])[] = [
  [
    'typed data of 9,000 texts that pose as others',
    typedList('string', Array(9_000).fill(`p\u0430ypal${'\u202e'.repeat(15)}`)),
  ],
  ['a message of 1 million line feeds', { method: 'personal_sign', params: ['\n'.repeat(1_000_000)] }],
  ['1 MiB of calldata for one `bytes`', send(`0x8d80ff0a${word(32)}${word(500_000)}${'00'.repeat(500_000)}`)],
  ['a multicall of 10,000 empty calls', send(multicall(10_000))],
  ['typed data with 9,000 values', typedList('uint256', Array(9_000).fill(1))],
  ['a message of 1 million characters', { method: 'personal_sign', params: ['a\u202e'.repeat(500_000)] }],
]

/** How long 1,000 decodes of each kind take, with their digests, as parts of one common request's; then single hard ones. */
export function benchDecode(): string {
  const base = timeDecodes(readFixture(FIXTURES[0] ?? ''), DECODES)
  const rows = FIXTURES.map((name) => {
    const ms = name === FIXTURES[0] ? base : timeDecodes(readFixture(name), DECODES)
    return [name, `${DECODES}`, ms.toFixed(0), `×${(ms / base).toFixed(1)}`]
  })
  const hard = HARD.map(([name, request]) => {
    const ms = timeDecodes(request, 1)
    return [name, '1', ms.toFixed(0), `×${(ms / base).toFixed(1)}`]
  })
  return table(['request', 'decodes', 'ms', 'against the first'], [...rows, ...hard])
}

function timeDecodes(request: Request, count: number): number {
  decode(request)
  const start = performance.now()
  for (let done = 0; done < count; done++) decode(request)
  return performance.now() - start
}

function decode(request: Request): unknown {
  const parsed = parseWalletRequest(request)
  return [decodeRequest(parsed, CONTEXT, NOTHING_KNOWN), digestRequest(parsed)]
}

function readFixture(name: string): Request {
  return JSON.parse(readFileSync(join(root, 'tests/fixtures/decode', `${name}.json`), 'utf8')) as Request
}

function send(data: string): Request {
  return { method: 'eth_sendTransaction', params: [{ to: `0x${'11'.repeat(20)}`, data }] }
}

/** `multicall(bytes[])` with this many calls of no bytes. */
function multicall(count: number): string {
  const heads = Array.from({ length: count }, (_, place) => word(count * 32 + place * 32))
  return `0xac9650d8${word(32)}${word(count)}${heads.join('')}${word(0).repeat(count)}`
}

function typedList(type: string, values: readonly Json[]): Request {
  const types = { EIP712Domain: [], A: [{ name: 'a', type: `${type}[]` }] }
  const data = { types, primaryType: 'A', domain: {}, message: { a: values } }
  return { method: 'eth_signTypedData_v4', params: [`0x${'11'.repeat(20)}`, JSON.stringify(data)] }
}

function word(value: number): string {
  return value.toString(16).padStart(64, '0')
}
