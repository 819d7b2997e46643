import { expect, test } from 'vitest'
import type { KeptFile } from '../../../lib/adapters/model/download/model-store.ts'
import { createLanguageModel } from '../../../lib/adapters/model/language-model.ts'
import type { ModelChoice } from '../../../lib/core/facts/model-choice.ts'
import { type Behaviour, FakeThread, wellBehaved } from './fake-thread.ts'

const FILE: KeptFile = { model: 'm', name: 'm', url: null, pieces: [1], totalBytes: 1, sha256: 'ab', pinned: true }
const PROMPT = { system: 's', user: 'u' }

function open(
  behaviours: readonly Behaviour[],
  choice: ModelChoice = { engine: 'wllama', model: 'm' },
  files = [FILE],
) {
  const threads: FakeThread[] = []
  const states: string[] = []
  const posted: string[] = []
  const model = createLanguageModel({
    store: { list: async () => files, pieces: async () => [new Blob(['x'])], choice: async () => choice },
    network: {
      async post(url, body) {
        posted.push(url, body)
        return { ok: true, text: JSON.stringify({ choices: [{ message: { content: '{"a":1}' } }] }) }
      },
    },
    spawn() {
      const thread = new FakeThread(behaviours[threads.length] ?? wellBehaved('again'))
      threads.push(thread)
      return thread.worker()
    },
    changed: () => states.push(model.status().state),
  })
  return { model, threads, states, posted }
}

async function write(model: ReturnType<typeof open>['model'], how: { timeoutMs?: number; signal?: AbortSignal } = {}) {
  const { timeoutMs = 5_000, signal = new AbortController().signal } = how
  let text = ''
  const options = { schema: { type: 'object' }, maxTokens: 10, timeoutMs, signal }
  for await (const chunk of model.write(PROMPT, options)) text += chunk
  return text
}

test('it is loaded when it is first used, once, and then writes', async () => {
  const { model, threads, states } = open([wellBehaved('{', '}')])
  expect(model.status()).toEqual({ engine: 'none', model: null, state: 'absent' })
  expect(await write(model)).toBe('{}')
  expect(await write(model)).toBe('{}')
  expect(threads).toHaveLength(1)
  expect([...new Set(states)]).toEqual(['ready', 'loading'])
  expect(model.status()).toEqual({ engine: 'wllama', model: 'm', state: 'ready' })
})

test('two that write at once write one after the other', async () => {
  const { model } = open([wellBehaved('a', 'b')])
  expect(await Promise.all([write(model), write(model)])).toEqual(['ab', 'ab'])
})

test.each([
  ['nothing is chosen', { engine: 'none' } as const, [FILE], /No model is chosen/],
  ['its files are not here', { engine: 'wllama', model: 'm' } as const, [], /not on this device/],
  ['only part of it is here', { engine: 'wllama', model: 'm' } as const, [{ ...FILE, sha256: null }], /not on this/],
  ['its program is not in the package', { engine: 'web-llm', model: 'm' } as const, [FILE], /not in this package/],
])('where %s it says so', async (_, choice, files, reason) => {
  await expect(write(open([], choice, files).model)).rejects.toThrow(reason)
})

const load: Behaviour = (message, say) => message.kind === 'load' && say({ kind: 'loaded' })
const BAD: readonly (readonly [string, Behaviour, RegExp, string])[] = [
  ['can’t be loaded', (_, say) => say({ kind: 'unloadable', reason: 'no such thing' }), /no such thing/, 'failed'],
  ['breaks while it loads', (_, __, fail) => fail(), /broke/, 'failed'],
  [
    'breaks while it writes',
    (m, say, fail) => (m.kind === 'load' ? say({ kind: 'loaded' }) : fail()),
    /broke/,
    'failed',
  ],
  [
    'writes without end',
    (message, say) => {
      load(message, say, () => {})
      if (message.kind === 'write')
        for (let n = 0; n < 99; n++) say({ kind: 'text', at: message.at, text: 'x'.repeat(99) })
    },
    /without end/,
    'failed',
  ],
]

test.each(BAD)(
  'an engine that %s fails with a reason, and the next use starts another',
  async (_, bad, reason, state) => {
    const { model, threads } = open([bad])
    await expect(write(model)).rejects.toThrow(reason)
    expect(model.status()).toMatchObject({ state, reason: expect.stringMatching(reason) })
    expect(threads[0]?.ended).toBe(true)
    expect(await write(model)).toBe('again')
    expect(model.status().state).toBe('ready')
  },
)

test('one that says nothing is given up after its time, and ended where it does not let go', async () => {
  const { model, threads } = open([load])
  await expect(write(model, { timeoutMs: 20 })).rejects.toThrow(/too long/)
  expect(threads[0]?.ended).toBe(true)
  expect(await write(model)).toBe('again')
})

test('one that lets go when it is told to stop is kept', async () => {
  const { model, threads } = open([
    (message, say) => {
      load(message, say, () => {})
      if (message.kind === 'stop') say({ kind: 'failed', at: message.at, reason: 'stopped' })
    },
  ])
  await expect(write(model, { timeoutMs: 20 })).rejects.toThrow(/too long/)
  expect(threads[0]?.ended).toBe(false)
})

test('an endpoint is asked for JSON of the form, and no thread is started', async () => {
  const { model, threads, posted } = open([], { engine: 'endpoint', model: 'big', url: 'http://localhost:1/v1/' })
  expect(await write(model)).toBe('{"a":1}')
  expect(posted[0]).toBe('http://localhost:1/v1/chat/completions')
  expect(JSON.parse(posted[1] ?? '')).toMatchObject({
    model: 'big',
    max_tokens: 10,
    response_format: { type: 'json_schema', json_schema: { schema: { type: 'object' } } },
  })
  expect(threads).toEqual([])
})
