import { encodeFunctionData, parseAbi } from 'viem'
import { afterEach, describe, expect, it } from 'vitest'
import { createAbiShelf } from '../../../lib/adapters/library/abi-shelf.ts'
import { createNetwork, type NetworkEntry } from '../../../lib/adapters/network/create-network.ts'
import { decodeRequest } from '../../../lib/core/decode/decode-request.ts'
import { type Answer, type LibraryAnswer, needKey } from '../../../lib/core/facts/need.ts'
import { parseWalletRequest } from '../../../lib/core/request/parse-wallet-request.ts'
import { compileWithMetadata } from '../../support/compile-with-metadata.ts'
import { type Served, serve } from '../../world/serve.ts'

const need = { kind: 'abi', chainId: 10, address: `0x${'a1'.repeat(20)}` } as const
const ME = `0x${'11'.repeat(20)}` as const
const signal = new AbortController().signal
const METADATA = '{"compiler":{"version":"0.8.30"},"language":"Solidity","output":{"abi":[]},"version":1}'

const open: Served[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.stop()))
})

/** A source that answers as told, and what it was asked. */
async function source(status: number, body: string) {
  const asked: (string | undefined)[] = []
  const served = await serve((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.writeHead(status).end(body)
  })
  open.push(served)
  const log: NetworkEntry[] = []
  const network = createNetwork({ log: (entry) => log.push(entry) })
  const url = `${served.url.replace(/\/$/, '')}/contract/{chainId}/{address}?fields=metadata`
  return { asked, log, look: createAbiShelf(network, url), network }
}

describe('published ABIs', () => {
  it('are asked for nowhere as long as nobody was chosen', async () => {
    const { network, log } = await source(200, METADATA)
    expect(await createAbiShelf(network, null)(need, signal)).toEqual({ ok: false, reason: 'not chosen' })
    expect(log).toEqual([])
  })

  it('come as the very text that the source has, so that its hash can be matched', async () => {
    const { look, asked } = await source(200, `${METADATA}\n`)
    expect(await look(need, signal)).toEqual({ ok: true, json: { metadata: `${METADATA}\n` }, provenance: 'reported' })
    expect(asked).toEqual([`GET /contract/10/${need.address}?fields=metadata`])
  })

  it('come out of a lookup’s answer as the compiler writes them', async () => {
    const { look } = await source(200, `{ "match": "exact_match", "metadata": ${METADATA.replaceAll(',', ', ')} }`)
    expect(await look(need, signal)).toEqual({ ok: true, json: { metadata: METADATA }, provenance: 'reported' })
  })

  it('name the function of a call, as well known as the code that holds the hash of the text', async () => {
    const { code, metadata } = compileWithMetadata(
      'contract Nest { uint256 public warmth; function hatchTheEgg(uint256 heat) external { warmth = heat; } }',
      'Nest',
    )
    const { look } = await source(200, metadata)
    const data = encodeFunctionData({ abi: parseAbi(['function hatchTheEgg(uint256 heat)']), args: [42n] })
    const request = parseWalletRequest({
      method: 'eth_sendTransaction',
      params: [{ from: ME, to: need.address, data }],
    })
    const known = new Map<string, Answer | LibraryAnswer>([
      [needKey(need), await look(need, signal)],
      [needKey({ kind: 'code', address: need.address }), { ok: true, value: code, provenance: 'proved' }],
    ])
    const context = { origin: 'https://dapp.example', chainId: need.chainId, account: ME, now: 0 }
    const { meaning, facts } = decodeRequest(request, context, known).result
    expect(meaning.function).toMatchObject({ name: 'hatchTheEgg', source: 'published' })
    expect(facts.find(({ kind }) => kind === 'function')?.provenance).toBe('proved')
  })

  it('are said to be none where the source knows the contract not', async () => {
    const { look } = await source(404, '{}')
    expect(await look(need, signal)).toEqual({ ok: true, json: null, provenance: 'reported' })
  })

  it.each([
    ['no JSON', 'hello'],
    ['JSON of something else', '{"error":"busy"}'],
    ['a list', '[]'],
    ['metadata that is none', '{"metadata":7}'],
  ])('are unread, with the reason, where the source answers %s', async (_, body) => {
    const { look } = await source(200, body)
    expect(await look(need, signal)).toEqual({ ok: false, reason: 'answered no metadata' })
  })

  it('are not read beyond their size, and a failing source says why', async () => {
    expect(await (await source(200, `"${'x'.repeat(2_000_001)}"`)).look(need, signal)).toMatchObject({ ok: false })
    expect(await (await source(500, '')).look(need, signal)).toMatchObject({ ok: false, reason: 'answered HTTP 500' })
  })

  it('leave a line in the network log', async () => {
    const { look, log } = await source(200, METADATA)
    await look(need, signal)
    expect(log).toMatchObject([{ method: 'metadata', why: 'published source code' }])
  })
})
