import { describe, expect, it } from 'vitest'
import { newTraits } from '../../../lib/adapters/chain/endpoint-traits.ts'
import { createJsonRpc, type RpcCall } from '../../../lib/adapters/chain/json-rpc.ts'
import type { CallResult } from '../../../lib/adapters/network/create-network.ts'

const signal = new AbortController().signal
const BATCH_OF_3 = 'Batch of more than 3 requests are not allowed on free tier'
const calls = (count: number): RpcCall[] =>
  Array.from({ length: count }, (_, at) => ({ method: 'eth_getCode', params: [at] }))

type Asked = { id: number; method: string; params: number[] }

/** An endpoint that answers whatever `answer` makes of the parsed body. */
function endpoint(answer: (body: Asked | Asked[]) => unknown) {
  const bodies: (Asked | Asked[])[] = []
  const post = async (_: string, text: string): Promise<CallResult> => {
    const body = JSON.parse(text)
    bodies.push(body)
    const made = answer(body)
    if (typeof made === 'object' && made !== null && 'status' in made) {
      const said = 'body' in made ? { text: JSON.stringify(made.body) } : {}
      return { ok: false, reason: 'answered HTTP', status: Number(made.status), ...said }
    }
    return { ok: true, text: typeof made === 'string' ? made : JSON.stringify(made) }
  }
  return { bodies, rpc: createJsonRpc({ network: { post }, url: 'https://node.test' }) }
}

const echo = (body: Asked | Asked[]): unknown =>
  Array.isArray(body) ? body.map(echo) : { jsonrpc: '2.0', id: body.id, result: body.params[0] }

describe('JSON-RPC', () => {
  it('gives replies in the order of the calls, however the endpoint orders them', async () => {
    const { rpc, bodies } = endpoint((body) => (Array.isArray(body) ? body.map(echo).reverse() : echo(body)))
    const replies = await rpc.ask(calls(120), 'a test', signal)
    expect(replies).toEqual(calls(120).map((_, at) => ({ kind: 'answered', result: at })))
    expect(bodies.map((body) => (Array.isArray(body) ? body.length : 1))).toEqual([50, 50, 20])
  })

  it('sends a single call alone, and none for nothing', async () => {
    const { rpc, bodies } = endpoint(echo)
    await rpc.ask(calls(1), 'a test', signal)
    await rpc.ask([], 'a test', signal)
    expect(bodies).toEqual([{ jsonrpc: '2.0', id: 0, method: 'eth_getCode', params: [0] }])
  })

  it('tells an error of the endpoint from an answer', async () => {
    const { rpc } = endpoint((body) =>
      [body]
        .flat()
        .map(({ id }) => (id === 1 ? { id, error: { code: -32000, message: 'm'.repeat(999) } } : { id, result: null })),
    )
    const [first, second] = await rpc.ask(calls(2), 'a test', signal)
    expect(first).toEqual({ kind: 'answered', result: null })
    expect(second).toEqual({ kind: 'refused', code: -32000, message: 'm'.repeat(200) })
  })

  it.each([
    ['an answer less', (all: unknown[]) => all.slice(1)],
    ['an answer twice', (all: unknown[]) => [...all, all[0]]],
    ['neither result nor error', (all: unknown[]) => all.with(0, { id: 0 })],
    ['an id that is text', (all: unknown[]) => all.with(0, { id: '0', result: 0 })],
    ['an error without a code', (all: unknown[]) => all.with(0, { id: 0, error: 'no' })],
    ['null', (all: unknown[]) => all.with(0, null)],
  ])('takes %s for no answer, and keeps the others', async (_, change) => {
    const { rpc } = endpoint((body) => change([body].flat().map(echo)))
    const [first, second] = await rpc.ask(calls(2), 'a test', signal)
    expect(first?.kind).toBe('failed')
    expect(second).toEqual({ kind: 'answered', result: 1 })
  })

  it.each([
    [
      'an error in place of a list',
      () => ({ jsonrpc: '2.0', id: null, error: { code: -32600, message: 'no batches' } }),
    ],
    ['HTTP 400', () => ({ status: 400 })],
    ['HTTP 413', () => ({ status: 413 })],
  ])('asks call by call where a batch brings %s, and tries no batch again', async (_, refusal) => {
    const { rpc, bodies } = endpoint((body) => (Array.isArray(body) ? refusal() : echo(body)))
    for (const round of [1, 2]) {
      const replies = await rpc.ask(calls(3), `round ${round}`, signal)
      expect(replies).toEqual(calls(3).map((_, at) => ({ kind: 'answered', result: at })))
    }
    expect(bodies.filter(Array.isArray)).toHaveLength(1)
    expect(bodies).toHaveLength(7)
  })

  it.each([
    ['HTTP 500', () => ({ status: 500 })],
    ['no JSON', () => '<html>'],
    ['half of it', () => '[{"id":0,"res'],
    ['null', () => null],
    ['a number', () => 7],
  ])('does not ask a troubled endpoint again: %s', async (_, trouble) => {
    const { rpc, bodies } = endpoint(trouble)
    const replies = await rpc.ask(calls(3), 'a test', signal)
    expect(replies.map(({ kind }) => kind)).toEqual(['failed', 'failed', 'failed'])
    expect(bodies).toHaveLength(1)
  })

  const refusal = (code: number, message: string) => ({ code, message })
  const sizes = (bodies: readonly unknown[]) => bodies.map((body) => (Array.isArray(body) ? body.length : 1))
  const echoed = (count: number) => calls(count).map((_, at) => ({ kind: 'answered', result: at }))

  /** An endpoint that takes `most` calls at a time, and refuses more in its own way. */
  const bounded = (most: number, refuse: (body: Asked[]) => unknown) => (body: Asked | Asked[]) =>
    Array.isArray(body) && body.length > most ? refuse(body) : echo(body)

  it.each([
    ['names the size, as dRPC does', 3, () => ({ status: 500, body: { id: 0, error: refusal(31, BATCH_OF_3) } })],
    ['names the size in a list', 3, (all: Asked[]) => all.map(({ id }) => ({ id, error: refusal(31, BATCH_OF_3) }))],
    ['answers one error for all, as geth does', 10, () => [{ id: 0, error: refusal(-32600, 'batch too large') }]],
    [
      'says so in words of its own',
      10,
      () => ({ id: null, error: refusal(-32010, 'The batch request was too large') }),
    ],
  ])('sends smaller batches to an endpoint that %s', async (_, most, refuse) => {
    const { rpc, bodies } = endpoint(bounded(most, refuse))
    expect(await rpc.ask(calls(25), 'a test', signal)).toEqual(echoed(25))
    const first = bodies.length
    expect(await rpc.ask(calls(25), 'a test', signal)).toEqual(echoed(25))
    expect(sizes(bodies).filter((size) => size > most)).toEqual([25])
    expect(bodies.length - first).toBe(Math.ceil(25 / most))
  })

  it('asks again only for what did not fit into an answer', async () => {
    const { rpc, bodies } = endpoint((body) =>
      Array.isArray(body)
        ? body.map((call, at) => (at < 15 ? echo(call) : { id: call.id, error: refusal(-32003, 'response too large') }))
        : echo(body),
    )
    expect(await rpc.ask(calls(25), 'a test', signal)).toEqual(echoed(25))
    expect(sizes(bodies)).toEqual([25, 10])
  })

  it.each([
    ['HTTP 429', () => ({ status: 429 })],
    ['HTTP 429 that explains itself', () => ({ status: 429, body: { id: 0, error: refusal(429, 'compute units') } })],
    ['one error', () => ({ id: 0, error: refusal(-32005, 'daily request count exceeded') })],
    ['an error for each', (body: Asked[]) => body.map(({ id }) => ({ id, error: refusal(-32029, 'rate limit') }))],
  ])('asks a busy endpoint once more after a pause: %s', async (_, busy) => {
    let times = 0
    const patient = endpoint((body) => (times++ === 0 ? busy([body].flat()) : [body].flat().map(echo)))
    expect(await patient.rpc.ask(calls(3), 'a test', signal)).toEqual(echoed(3))
    const never = endpoint((body) => busy([body].flat()))
    const replies = await never.rpc.ask(calls(3), 'a test', signal)
    expect(replies.map(({ kind }) => kind)).not.toContain('answered')
    expect([patient.bodies.length, never.bodies.length]).toEqual([2, 2])
  })

  it('has no more than a few single calls under way at once', async () => {
    let [now, most] = [0, 0]
    const post = async (_: string, text: string): Promise<CallResult> => {
      most = Math.max(most, ++now)
      await new Promise((resolve) => setTimeout(resolve, 1))
      now -= 1
      return { ok: true, text: JSON.stringify(echo(JSON.parse(text))) }
    }
    const rpc = createJsonRpc({ network: { post }, url: '', traits: { ...newTraits(), batchSize: 1 } })
    expect(await rpc.ask(calls(100), 'a test', signal)).toEqual(echoed(100))
    expect(most).toBeLessThanOrEqual(24)
  })
})
