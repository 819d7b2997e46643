import { encodeFunctionData, encodeFunctionResult, parseAbi } from 'viem'
import { describe, expect, it } from 'vitest'
import { createGateways } from '../../../lib/adapters/network/create-gateways.ts'
import type { CallResult, Network } from '../../../lib/adapters/network/create-network.ts'
import type { OffchainLookup } from '../../../lib/core/decode/names/offchain-lookup.ts'
import type { Hex } from '../../../lib/core/facts/hex.ts'

const SENDER: Hex = `0x${'ab'.repeat(20)}`
const GOOD: CallResult = { ok: true, text: '{"data":"0x07"}' }
const BATCH = parseAbi([
  'function query((address sender, string[] urls, bytes data)[] queries) view returns (bool[] failures, bytes[] responses)',
])

const lookup = (...urls: readonly string[]): OffchainLookup => ({
  sender: SENDER,
  urls,
  callData: '0x05',
  callbackFunction: '0x01020304',
  extraData: '0x',
})

/** Gateways behind a door that answers as told, host by host. */
async function ask(asked: OffchainLookup, answers: Readonly<Record<string, CallResult>> = {}) {
  const sent: string[] = []
  const answer = (url: string) => answers[new URL(url).host] ?? GOOD
  const network: Network = {
    get: async (url) => {
      sent.push(`GET ${url}`)
      return answer(url)
    },
    post: async (url, body) => {
      sent.push(`POST ${url} ${body}`)
      return answer(url)
    },
    bytes: async () => ({ ok: false, reason: 'not asked for' }),
  }
  return { sent, result: await createGateways(network).ask(asked, new AbortController().signal) }
}

describe('a gateway', () => {
  it('is asked by its own address where that has a place for the data, else by JSON', async () => {
    const url = 'https://a.example/{sender}/{data}.json'
    expect(await ask(lookup(url))).toEqual({
      sent: [`GET https://a.example/${SENDER}/0x05.json`],
      result: { ok: true, response: '0x07', hosts: ['a.example'] },
    })
    const { sent } = await ask(lookup('https://a.example/{sender}'))
    expect(sent).toEqual([`POST https://a.example/${SENDER} ${JSON.stringify({ data: '0x05', sender: SENDER })}`])
  })

  it.each([
    'http://a.example/{data}',
    'https://127.0.0.1/{data}',
    'https://192.168.1.1/{data}',
    'https://[::1]/{data}',
    'https://0x7f000001/{data}',
    'https://localhost/{data}',
    'https://router/{data}',
    'https://printer.local/{data}',
    'https://a.localhost/{data}',
    'https://me:secret@a.example/{data}',
    'data:application/json,{data}',
    'ws://a.example/{data}',
    `https://a.example/${'x'.repeat(20_000)}/{data}`,
    'nonsense',
  ])('is never one that a resolver could use to reach into this network: %s', async (url) => {
    expect(await ask(lookup(url))).toMatchObject({ sent: [], result: { ok: false, hosts: [] } })
    expect((await ask(lookup(url, 'https://b.example/{data}'))).sent).toEqual(['GET https://b.example/0x05'])
  })

  it('is followed by the next where it fails, but not where it says that there is no answer', async () => {
    const two = lookup('https://a.example/{data}', 'https://b.example/{data}')
    const askedAfter = async (first: CallResult) => (await ask(two, { 'a.example': first })).sent.length
    expect(await askedAfter({ ok: false, reason: 'answered HTTP 500', status: 500 })).toBe(2)
    expect(await askedAfter({ ok: false, reason: 'could not be reached' })).toBe(2)
    expect(await askedAfter({ ok: true, text: 'gibberish' })).toBe(2)
    expect(await askedAfter({ ok: false, reason: 'answered HTTP 404', status: 404 })).toBe(1)
  })

  it('gives nothing where what it says are no bytes', async () => {
    for (const text of ['', '[]', 'null', '{"data":5}', '{"data":"0x123"}', '{"data":"hello"}'])
      expect((await ask(lookup('https://a.example/{data}'), { 'a.example': { ok: true, text } })).result.ok).toBe(false)
  })

  it('is not asked beyond the first few that are named', async () => {
    const down: CallResult = { ok: false, reason: 'could not be reached' }
    const named = Array.from({ length: 50 }, (_, place) => `https://h${place}.example/{data}`)
    const answers = Object.fromEntries(named.map((url) => [new URL(url).host, down]))
    expect((await ask(lookup(...named), answers)).sent.length).toBe(4)
  })

  it('is asked itself where questions come in a batch', async () => {
    const queries = [1, 2].map((each) => ({
      sender: SENDER,
      urls: [`https://h${each}.example/{data}`],
      data: `0x0${each}` as Hex,
    }))
    const callData = encodeFunctionData({ abi: BATCH, functionName: 'query', args: [queries] })
    const { sent, result } = await ask({ ...lookup('x-batch-gateway:true'), callData })
    expect(sent).toEqual(['GET https://h1.example/0x01', 'GET https://h2.example/0x02'])
    const both = encodeFunctionResult({
      abi: BATCH,
      functionName: 'query',
      result: [
        [false, false],
        ['0x07', '0x07'],
      ],
    })
    expect(result).toMatchObject({ ok: true, response: both })
  })
})
