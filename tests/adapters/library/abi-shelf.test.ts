import { afterEach, describe, expect, it } from 'vitest'
import { createAbiShelf } from '../../../lib/adapters/library/abi-shelf.ts'
import { createNetwork, type NetworkEntry } from '../../../lib/adapters/network/create-network.ts'
import { type Served, serve } from '../../world/serve.ts'

const need = { kind: 'abi', chainId: 10, address: `0x${'a1'.repeat(20)}` } as const
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
    expect(await look(need, signal)).toEqual({ ok: true, json: `${METADATA}\n`, provenance: 'reported' })
    expect(asked).toEqual([`GET /contract/10/${need.address}?fields=metadata`])
  })

  it('come out of a lookup’s answer as the compiler writes them', async () => {
    const { look } = await source(200, `{ "match": "exact_match", "metadata": ${METADATA.replaceAll(',', ', ')} }`)
    expect(await look(need, signal)).toEqual({ ok: true, json: METADATA, provenance: 'reported' })
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
