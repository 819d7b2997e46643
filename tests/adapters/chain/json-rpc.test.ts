import { describe, expect, it } from 'vitest'
import { createJsonRpc, type RpcCall } from '../../../lib/adapters/chain/json-rpc.ts'
import type { CallResult } from '../../../lib/adapters/network/create-network.ts'

const signal = new AbortController().signal
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
      return { ok: false, reason: 'answered HTTP', status: Number(made.status) }
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
    ['HTTP 429', () => ({ status: 429 })],
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
})
