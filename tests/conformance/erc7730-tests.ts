import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeFunctionData, encodeAbiParameters, encodeFunctionResult, toFunctionSelector, toHex } from 'viem/utils'
import { deploymentsOf, descriptorSchema } from '../../lib/core/decode/clear-signing/descriptor.ts'
import { decodeRequest } from '../../lib/core/decode/decode-request.ts'
import type { Meaning } from '../../lib/core/decode/meaning.ts'
import { ENS_RESOLVERS } from '../../lib/core/decode/names/ens-resolvers.data.ts'
import { UNIVERSAL_RESOLVER } from '../../lib/core/decode/names/universal-resolver.ts'
import { parseWireTransaction } from '../../lib/core/decode/parse-wire-transaction.ts'
import { formatAmount } from '../../lib/core/facts/amount.ts'
import type { Address, Hex } from '../../lib/core/facts/hex.ts'
import type { Json } from '../../lib/core/facts/json.ts'
import { type Answer, type ChainNeed, isLibraryNeed, type LibraryAnswer, needKey } from '../../lib/core/facts/need.ts'
import { parseWalletRequest } from '../../lib/core/request/parse-wallet-request.ts'
import type { Library } from '../../lib/ports/library.ts'
import { openLibrary } from '../../scripts/inspect/open-library.ts'
import { root } from '../../scripts/project.ts'
import type { Row } from '../support/check-rows.ts'
import { compareScreens, type Difference, squeeze } from './descriptor-screens.ts'

/** Who signs in these rows: the test device’s own account, as its screens show it. */
const SIGNER = '0xdad77910dbdfde764fc21fcd4e74d71bbaca6d8d'

const SYMBOL = toFunctionSelector('symbol()')
const DECIMALS = toFunctionSelector('decimals()')

type Ask = (need: ChainNeed, row: Row, meaning: Meaning) => Answer

const NO_CHAIN: Answer = { ok: false, reason: 'no chain' }

/** The packaged files are never given up on. */
const NEVER = new AbortController().signal

/** Rows whose screens can't be what this registry says of these requests; the values that differ stand beside. */
const OTHERWISE: { readonly [id: string]: string } = {
  '1inch/eip712-1inch-limit-order#0': 'its domain is named and numbered otherwise than the description demands',
  'lombard/eip712-network-fee-authorization-mainnet#0': 'a fee in LBTC, which the description counts in ether',
  'midas/calldata-RedemptionVault#0': 'a 0 under a label that the description does not have',
  'safe/calldata-Safe-1.4.1#0': 'a contract by a name that the device’s maker gave it',
  'safe/calldata-SafeL2-1.3.0#1': 'a contract by a name that the device’s maker gave it',
}

/**
 * Screens of a device that showed transactions and typed data by these descriptors: every value of theirs is shown here.
 * Where the description in the registry shows more than the screens do, that is noted.
 */
export async function run(dataDir: string) {
  const rows = readFileSync(join(dataDir, 'erc7730_tests', 'tests.jsonl'), 'utf8')
    .trim()
    .split('\n')
  const library = openLibrary()
  const failed: string[] = []
  const notes: string[] = []
  let told = 0
  for (const line of rows) {
    const row = JSON.parse(line) as Row
    const alone = await compare(row, library, () => NO_CHAIN)
    const full = alone.missing.length === 0 ? alone : await compare(row, library, answer)
    if (full.missing.length > 0)
      failed.push(`${row.id}: not shown: ${full.missing.join(', ')}${explain(String(row.id))}`)
    else if (alone.missing.length > 0) {
      told += 1
      failed.push(`${row.id}: not shown without a chain: ${alone.missing.join(', ')}`)
    }
    if (full.missing.length === 0 && full.invented.length > 0)
      notes.push(`${row.id}: the description also shows ${full.invented.join(', ').slice(0, 300)}`)
  }
  const alone = rows.length - failed.length
  notes.push(
    `${alone} of ${rows.length} hold with what is packaged alone; ${alone + told} where a token that is not packaged, or a name in ENS, is told from the screens in a chain’s stead`,
  )
  return { passed: alone, failed, notes }
}

async function compare(row: Row, library: Library, ask: Ask): Promise<Difference> {
  const meaning = await read(row, library, ask)
  if (meaning === undefined) return { missing: ['anything: it is not read'], invented: [] }
  return compareScreens(row.expectedTexts as readonly string[], meaning)
}

function explain(id: string): string {
  return OTHERWISE[id] === undefined ? '' : ` (${OTHERWISE[id]})`
}

async function read(row: Row, library: Library, ask: Ask): Promise<Meaning | undefined> {
  const asked = row.kind === 'tx' ? askTransaction(row) : askSignature(row)
  if (asked === undefined) return undefined
  const { request, chainId } = asked
  const context = { origin: 'https://a.example', chainId, now: 0, account: SIGNER } as const
  const known = new Map<string, Answer | LibraryAnswer>()
  for (let round = 0; round < 8; round += 1) {
    const { result, needs } = decodeRequest(request, context, known)
    if (needs.length === 0) return result.meaning
    const kept = needs.filter(isLibraryNeed)
    for (const need of kept) known.set(needKey(need), await library.look(need, NEVER))
    if (kept.length > 0) continue
    for (const need of needs) {
      if (isLibraryNeed(need)) continue
      known.set(needKey(need), ask(need, row, result.meaning))
    }
  }
  return undefined
}

function askTransaction({ rawTx, descriptor }: Row) {
  const bytes = String(rawTx).toLowerCase() as Hex
  const { tx } = parseWireTransaction(bytes) ?? {}
  // One row holds the calldata alone: then it is sent to where its descriptor says.
  const place = tx === undefined ? firstDeployment(String(descriptor)) : undefined
  const to = tx === undefined ? (place?.address ?? null) : (tx.to ?? null)
  const params: Json = [{ from: SIGNER, to, data: tx?.data ?? bytes, value: toHex(BigInt(tx?.value ?? 0)) }]
  const request = parseWalletRequest({ method: 'eth_sendTransaction', params })
  return { chainId: tx?.chainId ?? place?.chainId ?? 1, request }
}

function askSignature({ typedData }: Row) {
  const { domain } = typedData as { domain: { chainId?: Json } }
  const params: Json = [SIGNER, typedData ?? null]
  const request = parseWalletRequest({ method: 'eth_signTypedData_v4', params })
  return { chainId: Number(domain.chainId ?? 1), request }
}

/**
 * No chain is asked. In its stead a token that the package does not list says its symbol and its decimals, and ENS the
 * name of an account, where the screens let them be told.
 */
function answer(need: ChainNeed, row: Row, meaning: Meaning): Answer {
  const named = answerName(need, row, meaning)
  if (named !== undefined) return named
  const asked = need.kind === 'view-call' && (need.data === SYMBOL || need.data === DECIMALS)
  const told = asked ? amountOnScreen(need.to, row, meaning) : undefined
  const { text = '', decimals = 0 } = told ?? {}
  const symbol = (row.expectedTexts as readonly string[])
    .map((each) => each.replace(/\s+/g, ''))
    .find((each) => each.startsWith(text) && /^[^\d?]/.test(each.slice(text.length)))
    ?.slice(text.length)
  if (told === undefined || !asked || (need.data === SYMBOL && symbol === undefined)) return NO_CHAIN
  const value =
    need.data === SYMBOL ? encodeAbiParameters([{ type: 'string' }], [symbol ?? '']) : toHex(decimals, { size: 32 })
  return { ok: true, value, provenance: 'claimed' }
}

/** ENS says the name by which the screens call an account, behind the label that we have for it. */
function answerName(need: ChainNeed, row: Row, meaning: Meaning): Answer | undefined {
  if (need.kind === 'code' && [...ENS_RESOLVERS.values()].includes(need.address))
    return { ok: true, value: '0x00', provenance: 'claimed' }
  if (need.kind !== 'view-call' || ![...ENS_RESOLVERS.values()].includes(need.to)) return undefined
  const { functionName, args } = decodeFunctionData({ abi: UNIVERSAL_RESOLVER, data: need.data })
  const field = meaning.fields.find(({ raw, path }) => raw === args[0] && path !== '@.to')
  const screen = String(row.expectedFlat)
  const label = field === undefined ? '' : field.label.replace(/\s+/g, '')
  const name = new RegExp(`${label}([a-z0-9-]+\\.eth)`).exec(screen)?.[1]
  if (functionName !== 'reverseWithGateways' || label === '' || name === undefined)
    return { ok: false, reason: 'no name' }
  const none = `0x${'00'.repeat(20)}` as const
  const value = encodeFunctionResult({ abi: UNIVERSAL_RESOLVER, functionName, result: [name, none, none] })
  return { ok: true, value, provenance: 'claimed' }
}

/** The decimals with which an amount of this token reads as it does behind its label, and that text. */
function amountOnScreen(
  token: Address,
  row: Row,
  { fields, calls }: Meaning,
): { readonly text: string; readonly decimals: number } | undefined {
  const screen = squeeze(String(row.expectedFlat))
  const places = Array.from({ length: 31 }, (_, decimals) => decimals)
  const [longest] = fields
    .filter(({ value }) => value.endsWith(` base units of ${token}`))
    .flatMap(({ label, raw }) => places.map((decimals) => ({ label, decimals, text: formatAmount(raw, decimals) })))
    .filter(({ label, text }) => screen.includes(squeeze(label) + text))
    .toSorted((one, other) => other.text.length - one.text.length)
  return longest ?? calls.map((call) => amountOnScreen(token, row, call)).find((each) => each !== undefined)
}

function firstDeployment(path: string) {
  const file = JSON.parse(readFileSync(join(root, 'public', 'data', 'erc7730', path), 'utf8'))
  return deploymentsOf(descriptorSchema.parse(file)).deployments[0]
}
