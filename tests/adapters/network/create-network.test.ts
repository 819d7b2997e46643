import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { createNetwork, type NetworkEntry } from '../../../lib/adapters/network/create-network.ts'
import { recordHosts } from '../../../lib/adapters/network/record-hosts.ts'
import { type Served, serve } from '../../world/serve.ts'

const open: Served[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.stop()))
})
async function host(...args: Parameters<typeof serve>): Promise<Served> {
  const served = await serve(...args)
  open.push(served)
  return served
}

const options = {
  why: 'a test',
  methods: ['eth_chainId'],
  signal: new AbortController().signal,
  timeoutMs: 2_000,
  maxBytes: 1_000,
}
function door() {
  const log: NetworkEntry[] = []
  return { log, network: createNetwork({ log: (entry) => log.push(entry) }) }
}

describe('the one door out', () => {
  it('sends what it is given and returns the answer', async () => {
    let request: IncomingMessage | undefined
    let body = ''
    const { url } = await host(async (incoming, response) => {
      request = incoming
      for await (const piece of incoming) body += piece
      response.end('{"answer":"é"}')
    })
    const { network } = door()
    expect(await network.post(url, '{"question":1}', options)).toEqual({ ok: true, text: '{"answer":"é"}' })
    expect(request?.method).toBe('POST')
    expect(body).toBe('{"question":1}')
  })

  it('tells the host nothing about the user', async () => {
    let headers: IncomingMessage['headers'] = {}
    const { url } = await host((request, response) => {
      headers = request.headers
      response.setHeader('set-cookie', 'id=7').end('{}')
    })
    const { network } = door()
    await network.post(url, '{}', options)
    await network.post(url, '{}', options)
    for (const name of ['cookie', 'authorization', 'referer']) expect(headers).not.toHaveProperty(name)
  })

  it('logs every call with its host, methods and purpose, also those that fail', async () => {
    const { url, stop } = await serve((_, response) => response.end('{}'))
    const { log, network } = door()
    await network.post(url, '{}', { ...options, methods: ['eth_getProof', 'eth_getProof', 'eth_getCode'] })
    await stop()
    expect((await network.post(url, '{}', options)).ok).toBe(false)
    const { host: name } = new URL(url)
    expect(log).toMatchObject([
      { host: name, method: 'eth_getProof, eth_getCode', why: 'a test' },
      { host: name, method: 'eth_chainId', why: 'a test' },
    ])
  })

  it('follows no redirect, so no host is asked that the user did not choose', async () => {
    let reached = false
    const other = await host((_, response) => {
      reached = true
      response.end('{}')
    })
    for (const status of [301, 302, 307, 308]) {
      const { url } = await host((_, response) => response.writeHead(status, { location: other.url }).end())
      expect((await door().network.post(url, '{}', options)).ok).toBe(false)
    }
    expect(reached).toBe(false)
  })

  it('stops reading at its size limit, whatever length was stated', async () => {
    const { url } = await host((_, response) => {
      const more = () => response.write('x'.repeat(500), () => !response.destroyed && setImmediate(more))
      more()
    })
    const result = await door().network.post(url, '{}', options)
    expect(result).toEqual({ ok: false, reason: 'answered more than 1000 bytes' })
    const { url: exact } = await host((_, response) => response.end('x'.repeat(1_000)))
    expect((await door().network.post(exact, '{}', options)).ok).toBe(true)
  })

  it('ends at its time limit, also in the middle of an answer', async () => {
    const silent = await host(() => {})
    const stalled = await host((_, response) => response.write('half'))
    for (const { url } of [silent, stalled]) {
      const result = await door().network.post(url, '{}', { ...options, timeoutMs: 100 })
      expect(result).toEqual({ ok: false, late: true, reason: 'gave no full answer within 100 ms' })
    }
  })

  it('ends when its caller gives up', async () => {
    const controller = new AbortController()
    const { url } = await host(() => controller.abort())
    const result = await door().network.post(url, '{}', { ...options, signal: controller.signal })
    expect(result).toEqual({ ok: false, reason: 'cancelled' })
  })

  it('gives the status of a refusal, and what it says', async () => {
    const { url } = await host((_, response) => response.writeHead(429).end('slow down'))
    expect(await door().network.post(url, '{}', options)).toEqual({
      ok: false,
      reason: 'answered HTTP 429',
      status: 429,
      text: 'slow down',
    })
  })

  it('reads no long refusal', async () => {
    const { url } = await host((_, response) => response.writeHead(500).end('x'.repeat(100_000)))
    const result = await door().network.post(url, '{}', options)
    expect(result).toEqual({ ok: false, reason: 'answered HTTP 500', status: 500 })
  })

  it('opens for http and https alone, and never with credentials', async () => {
    const { log, network } = door()
    const refused = ['file:///etc/passwd', 'data:,x', 'ws://host.test', 'http://me:secret@host.test', 'no address', '']
    for (const url of refused) expect((await network.post(url, '{}', options)).ok).toBe(false)
    expect(log).toEqual([])
  })
})

describe('the record of one review', () => {
  it('counts the requests to each host, with their methods', async () => {
    const first = await host((request, response) => void once(request.resume(), 'end').then(() => response.end('{}')))
    const second = await host((_, response) => response.end('{}'))
    const { network, hosts } = recordHosts(door().network)
    expect(hosts()).toEqual([])
    await network.post(first.url, '{}', { ...options, methods: ['eth_getProof', 'eth_getCode'] })
    await network.post(first.url, '{}', { ...options, methods: ['eth_getProof'] })
    await network.post(second.url, '{}', options)
    await network.post('no address', '{}', options)
    expect(hosts()).toEqual([
      { host: new URL(first.url).host, methods: ['eth_getProof', 'eth_getCode'], count: 2 },
      { host: new URL(second.url).host, methods: ['eth_chainId'], count: 1 },
    ])
  })
})
