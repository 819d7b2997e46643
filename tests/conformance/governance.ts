import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { AbiEvent, AbiFunction } from 'viem'
import { encodeFunctionData, parseAbiItem } from 'viem/utils'
import { AAVE_GOVERNANCE_ABI } from '../../lib/core/decode/calldata/aave-governance.data.ts'
import { decodeArguments } from '../../lib/core/decode/decode-arguments.ts'
import { decodeEvent } from '../../lib/core/decode/decode-event.ts'
import { decodeRequest } from '../../lib/core/decode/decode-request.ts'
import type { ValueNode } from '../../lib/core/decode/value-tree.ts'
import type { Hex } from '../../lib/core/facts/hex.ts'
import type { Json } from '../../lib/core/facts/json.ts'
import { NOTHING_KNOWN } from '../../lib/core/facts/need.ts'
import { parseWalletRequest } from '../../lib/core/request/parse-wallet-request.ts'
import { type ConformanceResult, checkRows, type Row, sum } from '../support/check-rows.ts'
import { readJsonlGz } from './read-jsonl-gz.ts'

const CONTROLLER = new URL('../fixtures/abis/aave-address-book/IPayloadsControllerCore.json', import.meta.url)

interface Action {
  readonly target: Hex
  readonly withDelegateCall: boolean
  readonly accessLevel: number
  readonly value: string
  readonly signature: string
  readonly callData: Hex
}

interface Call {
  readonly call: string
  readonly args: string
}

/** Aave's events and payloads as they happened, and the calls of proposals that Seatbelt reported on. */
export async function run(dataDir: string): Promise<ConformanceResult> {
  const rows = (name: string) => readJsonlGz<Row>(join(dataDir, 'governance', `${name}.jsonl.gz`))
  const { abi } = JSON.parse(readFileSync(CONTROLLER, 'utf8')) as { abi: readonly (AbiEvent | AbiFunction)[] }
  const events = abi.filter((item) => item.type === 'event')
  const proposals = rows('seatbelt_reports')
  const cut = proposals.flatMap(({ decodedCalls }) => callsOf(decodedCalls).cut).length
  const results = [
    await checkRows(
      rows('aave_events'),
      ({ event, tx }) => `${event} in ${tx}`,
      (row) => checkEvent(events, row),
    ),
    await checkRows(rows('aave_payload_reports'), ({ payloadId }) => `payload ${payloadId}`, checkPayload),
    await checkRows(proposals, ({ dao, id }) => `${dao} ${id}`, checkProposal),
  ]
  return { ...sum(results), notes: [`${cut} calls of proposals: the report cuts their arguments off`] }
}

function checkEvent(events: readonly AbiEvent[], { event, topics, data, args }: Row): string | undefined {
  const log = { topics: topics as Hex[], data: data as Hex }
  const read = events.map((one) => decodeEvent(one, log)).find((one) => one !== undefined)
  if (read === undefined) return 'not read'
  if (read.name !== event) return `read as ${read.name}`
  return same(plainOf(read), args ?? null) ? undefined : `read as ${JSON.stringify(plainOf(read))}`
}

/** The payload as it would be created: each action is a call of the executor's, with the data that the report shows. */
function checkPayload({ actions }: Row): string | undefined {
  const given = actions as unknown as readonly Action[]
  const args = [given.map((action) => ({ ...action, value: BigInt(action.value) }))] as const
  const data = encodeFunctionData({ abi: AAVE_GOVERNANCE_ABI, functionName: 'createPayload', args })
  const { calls } = meaningOf(data)
  if (calls.length !== given.length) return `${calls.length} calls instead of ${given.length}`
  const wrong = given.find(({ target, signature, callData }, index) => {
    const fn = parseAbiItem(`function ${signature}`) as AbiFunction
    const call = calls[index]
    const own = decodeArguments(fn, `0x00000000${callData.slice(2)}`)
    return call?.to !== target.toLowerCase() || own === undefined || own.oddity !== undefined
  })
  return wrong === undefined ? undefined : `${wrong.signature} of ${wrong.target} was not read`
}

/** A report names functions and arguments as text: encoded, they must read as that text again. */
function checkProposal({ decodedCalls }: Row): string | undefined {
  const wrong = callsOf(decodedCalls).whole.find(({ call, args }) => {
    const fn = parseAbiItem(`function ${call.replace(/\([^()]*\)$/, '')}`) as AbiFunction
    const texts = [...args.matchAll(/`(\w+)=([^`]*)`/g)].map(([, , text]) => text ?? '')
    const values = fn.inputs.map(({ type }, index) => parsedAs(type, texts[index] ?? ''))
    const read = decodeArguments(fn, encodeFunctionData({ abi: [fn], args: values }))
    const shown = read?.args.items?.map((node) => textOf(node))
    return read?.oddity !== undefined || JSON.stringify(shown) !== JSON.stringify(texts)
  })
  return wrong === undefined ? undefined : `${wrong.call} ${wrong.args}`
}

/** Some reports cut long texts off, and then lack the word at the end. */
function callsOf(decodedCalls: Json | undefined): { whole: readonly Call[]; cut: readonly Call[] } {
  const calls = decodedCalls as unknown as readonly Call[]
  const isWhole = ({ args }: Call) => args.endsWith('(generic)')
  return { whole: calls.filter(isWhole), cut: calls.filter((call) => !isWhole(call)) }
}

function meaningOf(data: Hex): ReturnType<typeof decodeRequest>['result']['meaning'] {
  const params = [{ to: `0x${'11'.repeat(20)}`, data }]
  const request = parseWalletRequest({ method: 'eth_sendTransaction', params })
  return decodeRequest(request, { origin: 'https://a.example', chainId: 1, now: 0 }, NOTHING_KNOWN).result.meaning
}

function parsedAs(type: string, text: string): unknown {
  const list = /^(.*)\[\d*\]$/.exec(type)?.[1]
  if (list !== undefined) return text === '' ? [] : text.split(',').map((item) => parsedAs(list, item))
  if (type === 'bool') return text === 'true'
  return /^u?int/.test(type) ? BigInt(text) : text
}

function textOf(node: ValueNode): string {
  return node.items === undefined ? String(node.value) : node.items.map(textOf).join(',')
}

/** As the vectors write it: by name, lists as lists, every number as text. */
function plainOf(node: ValueNode): Json {
  if (node.items === undefined) return String(node.value)
  if (node.type.endsWith(']')) return node.items.map(plainOf)
  return Object.fromEntries(node.items.map((item) => [item.name, plainOf(item)]))
}

function same(read: Json, given: Json): boolean {
  const canonical = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(canonical)
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, canonical(item)]))
    return /^0x/.test(String(value)) ? String(value).toLowerCase() : String(value)
  }
  return isDeepStrictEqual(read, canonical(given))
}
