import fc from 'fast-check'
import type { AbiEvent } from 'viem'
import { encodeAbiParameters, encodeEventTopics, keccak256, parseAbi, stringToHex } from 'viem/utils'
import { describe, expect, it } from 'vitest'
import { decodeEvent, type LogBytes } from '../../../lib/core/decode/decode-event.ts'
import type { Hex } from '../../../lib/core/facts/hex.ts'

const [TRANSFER, NAMED] = parseAbi([
  'event Transfer(address indexed from, address indexed to, uint256 amount)',
  'event Named(string indexed label, bytes32 indexed node, string text, bool indexed done)',
])
const UNNAMED: AbiEvent = {
  type: 'event',
  name: 'Unnamed',
  anonymous: true,
  inputs: [{ name: 'list', type: 'uint256[]', indexed: false }],
}

const FROM = `0x${'11'.repeat(20)}` as const
const TO = `0x${'22'.repeat(20)}` as const

function transfer(amount: bigint): { topics: Hex[]; data: Hex } {
  const topics = encodeEventTopics({ abi: [TRANSFER], args: { from: FROM, to: TO } }).filter((topic) => topic !== null)
  return { topics: topics.flat(), data: encodeAbiParameters([{ type: 'uint256' }], [amount]) }
}

const valuesOf = (log: LogBytes) => decodeEvent(TRANSFER, log)?.items?.map(({ name, value }) => [name, value])

describe('a log', () => {
  it('is read as the event that it is, in the order in which that is declared', () => {
    expect(valuesOf(transfer(5n))).toEqual([
      ['from', FROM],
      ['to', TO],
      ['amount', 5n],
    ])
  })

  it('has the hash alone of an indexed text', () => {
    const node: Hex = `0x${'ab'.repeat(32)}`
    const topics = encodeEventTopics({ abi: [NAMED], args: { label: 'alice', node, done: true } })
    const log = { topics: topics.flat().filter((topic) => topic !== null), data: text('hello') }
    expect(decodeEvent(NAMED, log)?.items?.map(({ type, value }) => [type, value])).toEqual([
      ['bytes32', keccak256(stringToHex('alice'))],
      ['bytes32', node],
      ['string', 'hello'],
      ['bool', true],
    ])
  })

  it('of an event without a name is read by its shape alone', () => {
    const data = encodeAbiParameters([{ type: 'uint256[]' }], [[7n]])
    expect(decodeEvent(UNNAMED, { topics: [], data })?.items?.[0]?.items?.[0]?.value).toBe(7n)
  })

  it.each<[string, (log: { topics: Hex[]; data: Hex }) => LogBytes]>([
    ['of another event', ({ topics, data }) => ({ topics: [keccak256('0x'), ...topics.slice(1)], data })],
    ['with a topic too few', ({ topics, data }) => ({ topics: topics.slice(0, 2), data })],
    ['with a topic too many', ({ topics, data }) => ({ topics: [...topics, keccak256('0x')], data })],
    ['without topics', ({ data }) => ({ topics: [], data })],
    ['with dirt before an address', ({ topics, data }) => ({ topics: topics.map(dirty), data })],
    ['with bytes that follow', ({ topics, data }) => ({ topics, data: `${data}00` })],
    ['with too few bytes', ({ topics, data }) => ({ topics, data: data.slice(0, -2) as Hex })],
  ])('%s is not read', (_, change) => {
    expect(decodeEvent(TRANSFER, change(transfer(5n)))).toBeUndefined()
  })

  it('of any bytes makes nothing throw', () => {
    const hex = fc.uint8Array({ maxLength: 96 }).map((bytes): Hex => `0x${Buffer.from(bytes).toString('hex')}`)
    fc.assert(
      fc.property(fc.array(hex, { maxLength: 5 }), hex, (topics, data) => {
        for (const event of [TRANSFER, NAMED, UNNAMED]) decodeEvent(event, { topics, data })
      }),
    )
  })
})

function dirty(topic: Hex, index: number): Hex {
  return index === 1 ? `0x01${topic.slice(4)}` : topic
}

function text(value: string): Hex {
  return encodeAbiParameters([{ type: 'string' }], [value])
}
