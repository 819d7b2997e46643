import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { pageToBackgroundSchema } from '../../../lib/bridge/contracts/page-messages.ts'
import { passes } from '../../../lib/core/request/pass-list.ts'
import { ACCOUNT, FakeWallet } from '../fake-wallet.ts'
import { openFacade } from './open-facade.ts'

const TX = { method: 'eth_sendTransaction', params: [{ to: ACCOUNT, value: '0x1' }] }

describe('a request that is not a plain read', () => {
  it('waits, and is put before the background as text with the wallet’s chain and account', async () => {
    const { wallet, relay, face } = openFacade()
    void face.request(TX)
    const held = await relay.held()
    expect(held).toMatchObject({ method: TX.method, text: JSON.stringify(TX.params), chainId: '0x1', account: ACCOUNT })
    expect(pageToBackgroundSchema.safeParse(held).success).toBe(true)
    expect(wallet.asked).toEqual([])
  })

  it('reaches the wallet once, as exactly that text, when a decision for it comes', async () => {
    const { wallet, relay, face } = openFacade()
    const params = [{ to: ACCOUNT, value: '0x1' }]
    const answer = face.request({ method: TX.method, params })
    const { id, text } = await relay.held()
    Object.assign(params[0] ?? {}, { to: `0x${'66'.repeat(20)}` })
    await relay.decide('forward')
    await relay.decide('forward')
    expect(wallet.asked).toEqual([{ method: TX.method, text }])
    expect(await answer).toBe(`done ${TX.method}`)
    expect(relay.posted.at(-1)).toEqual({
      type: 'request.answered',
      id,
      ok: true,
      value: JSON.stringify(`done ${TX.method}`),
    })
  })

  it('is refused with the code of the decision, and never reaches the wallet', async () => {
    const { wallet, relay, face } = openFacade()
    const answer = face.request(TX).catch((error: unknown) => error)
    await relay.decide('reject')
    await relay.decide('forward')
    expect(await answer).toMatchObject({ code: 4001, message: 'You rejected it.' })
    expect(wallet.asked).toEqual([])
  })

  it('gives the wallet’s own error to the page, and its code and message to the record', async () => {
    const { wallet, relay, face } = openFacade()
    const error = Object.assign(new Error('no'), { code: 4001, data: { left: 1 } })
    wallet.answer = () => Promise.reject(error)
    const answer = face.request(TX).catch((reason: unknown) => reason)
    await relay.decide('forward')
    expect(await answer).toBe(error)
    expect(relay.posted.at(-1)).toMatchObject({ ok: false, value: '{"code":4001,"message":"no"}' })
  })

  it('is refused where it was released for the next click, and the same call then reaches the wallet in its own task', async () => {
    const { wallet, relay, face } = openFacade()
    const first = face.request(TX).catch((error: unknown) => error)
    await relay.decide('release')
    expect(await first).toMatchObject({ code: 4001 })
    expect(wallet.asked).toEqual([])
    const { id } = await relay.held()
    const second = face.request(TX)
    expect(wallet.asked).toEqual([{ method: TX.method, text: JSON.stringify(TX.params) }])
    expect(relay.posted.at(-1)).toEqual({ type: 'request.clicked', id })
    expect(await second).toBe(`done ${TX.method}`)
    expect(relay.posted.at(-1)).toMatchObject({ type: 'request.answered', id, ok: true })
    void face.request(TX)
    expect(wallet.asked).toHaveLength(1)
    expect((await relay.held()).id).not.toBe(id)
  })

  it('is let through by a release only as it was, to the same provider, and not after it was taken back', async () => {
    for (const spoil of ['bytes', 'method', 'void', 'chain']) {
      const { wallet, relay, face } = openFacade()
      face.request(TX).catch(() => undefined)
      await relay.decide('release')
      if (spoil === 'void') relay.say({ type: 'relay.void' })
      if (spoil === 'chain') wallet.emit('chainChanged', '0x89')
      const params = spoil === 'bytes' ? [{ to: ACCOUNT, value: '0x2' }] : TX.params
      void face.request({ method: spoil === 'method' ? 'eth_signTransaction' : TX.method, params })
      await relay.settle()
      expect(wallet.asked, spoil).toEqual([])
    }
  })

  it('is asked for chain and account again when probed', async () => {
    const { wallet, relay, face } = openFacade()
    void face.request(TX)
    const { id } = await relay.held()
    wallet.chain = '0x89'
    relay.say({ type: 'request.probe', id })
    await relay.settle()
    expect(relay.posted.at(-1)).toEqual({ type: 'request.context', id, chainId: '0x89', account: ACCOUNT })
  })

  it('tells a change of chain or account while it waits', async () => {
    const { wallet, relay, face } = openFacade()
    void face.request(TX)
    const { id } = await relay.held()
    wallet.chain = '0x89'
    wallet.emit('chainChanged', '0x89')
    await relay.settle()
    expect(relay.posted.at(-1)).toEqual({ type: 'request.context', id, chainId: '0x89', account: ACCOUNT })
    const count = relay.posted.length
    await relay.decide('forward')
    wallet.emit('accountsChanged', [])
    await relay.settle()
    expect(relay.posted.slice(count).map(({ type }) => type)).toEqual(['request.answered'])
  })

  it('ignores decisions for requests that it does not hold', async () => {
    const { wallet, relay, face } = openFacade()
    void face.request(TX)
    await relay.held()
    relay.say({ type: 'request.forward', id: 'another' })
    await relay.settle()
    expect(wallet.asked).toEqual([])
  })
})

describe('when the extension goes away', () => {
  afterEach(() => vi.useRealTimers())

  it('refuses what waits and all that comes later, but still lets reads pass', async () => {
    const { wallet, relay, face } = openFacade()
    const answer = face.request(TX).catch((error: unknown) => error)
    await relay.held()
    relay.say({ type: 'relay.gone' })
    expect(await answer).toMatchObject({ code: 4900 })
    await expect(face.request(TX)).rejects.toMatchObject({ code: 4900 })
    expect(await face.request({ method: 'eth_blockNumber' })).toBe('done eth_blockNumber')
    expect(wallet.asked.map(({ method }) => method)).toEqual(['eth_blockNumber'])
  })
})

describe('what is no request', () => {
  const refused = async (args: unknown, code: number) => {
    const { wallet, relay, face } = openFacade()
    await expect(face.request(args as never)).rejects.toMatchObject({ code })
    await relay.settle()
    expect(relay.posted).toEqual([])
    expect(wallet.reached).toEqual([])
  }

  it.each([
    ['no object', 'eth_sign'],
    ['null', null],
    ['no method', {}],
    ['a method that is no text', { method: ['eth_chainId'] }],
    ['a method of 257 characters', { method: 'a'.repeat(257) }],
    [
      'a getter that throws',
      {
        get method() {
          throw new Error('no')
        },
      },
    ],
  ])('%s: refused as an invalid request', (_, args) => refused(args, -32600))

  const cycle: unknown[] = []
  cycle.push(cycle)
  it.each([
    ['a bigint', [1n]],
    ['a cycle', cycle],
    ['a function', () => 1],
    [
      'a getter that throws',
      [
        {
          get to() {
            throw new Error('no')
          },
        },
      ],
    ],
    ['1 MiB and a byte', 'a'.repeat(1_048_575)],
    ['1 MiB in longer letters', ['é'.repeat(524_288)]],
  ])('%s as parameters: refused as invalid parameters', (_, params) =>
    refused({ method: 'personal_sign', params }, -32602),
  )

  it('takes parameters of exactly 1 MiB', async () => {
    const { relay, face } = openFacade()
    void face.request({ method: 'personal_sign', params: 'a'.repeat(1_048_574) })
    expect((await relay.held()).text).toHaveLength(1_048_576)
  })

  it('reads each field once, so that what is checked is what is forwarded', async () => {
    const { wallet, relay, face } = openFacade()
    const methods = ['personal_sign', 'eth_chainId']
    const messages = ['0x01', '0x02']
    void face.request({
      get method() {
        return methods.shift() ?? 'eth_sign'
      },
      get params() {
        return [messages.shift() ?? '0x03']
      },
    })
    expect(await relay.held()).toMatchObject({ method: 'personal_sign', text: '["0x01"]' })
    await relay.decide('forward')
    expect(wallet.asked).toEqual([{ method: 'personal_sign', text: '["0x01"]' }])
  })
})

describe('a page that changes the language', () => {
  it('changes nothing that is forwarded by a toJSON on every object', async () => {
    const { wallet, relay, face } = openFacade()
    const answer = face.request(TX).catch((error: unknown) => error)
    const { id } = await relay.held()
    Object.defineProperty(Object.prototype, 'toJSON', { value: () => 'evil', configurable: true })
    try {
      relay.say({ type: 'request.forward', id })
    } finally {
      Reflect.deleteProperty(Object.prototype, 'toJSON')
    }
    expect(await answer).toMatchObject({ code: -32600 })
    expect(wallet.asked).toEqual([])
  })

  it('learns of no request by replacing then, JSON or Map', async () => {
    const { relay, face } = openFacade()
    const seen: unknown[] = []
    const spies = [
      vi.spyOn(Map.prototype, 'get').mockImplementation(() => void seen.push('get')),
      vi.spyOn(Map.prototype, 'set').mockImplementation(function (this: Map<unknown, unknown>) {
        seen.push('set')
        return this
      }),
      vi.spyOn(JSON, 'parse').mockImplementation(() => seen.push('parse')),
      vi.spyOn(JSON, 'stringify').mockImplementation(() => {
        seen.push('stringify')
        return ''
      }),
    ]
    try {
      void face.request(TX)
    } finally {
      for (const spy of spies) spy.mockRestore()
    }
    expect((await relay.held()).text).toBe(JSON.stringify(TX.params))
    expect(seen).toEqual([])
  })
})

describe('whatever a page does', () => {
  const call = fc.record({
    door: fc.constantFrom('request', 'send', 'sendAsync', 'sendPayload', 'sendAtOnce', 'batch', 'enable'),
    method: fc.oneof(
      fc.constantFrom(
        'eth_chainId',
        'eth_call',
        'eth_sendTransaction',
        'personal_sign',
        'eth_sign',
        'wallet_sendCalls',
      ),
      fc.string(),
    ),
    params: fc.option(fc.jsonValue(), { nil: undefined }),
    decision: fc.constantFrom('forward', 'reject', 'none', 'gone', 'twice'),
  })

  it('nothing unlisted reaches the wallet without a decision to forward that very request', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(call, { maxLength: 8 }), async (calls) => {
        const wallet = new FakeWallet()
        const { relay, face } = openFacade(wallet)
        const ignore = () => undefined
        const allowed: { method: string; text: string }[] = []
        for (const { door, method, params, decision } of calls) {
          const before = relay.posted.length
          const payload = { id: 1, method, params }
          try {
            if (door === 'request') face.request(payload).catch(ignore)
            if (door === 'send') (face.send(method, params) as Promise<unknown>).catch(ignore)
            if (door === 'sendAsync') face.sendAsync(payload, ignore)
            if (door === 'sendPayload') face.send(payload, ignore)
            if (door === 'sendAtOnce') face.send(payload)
            if (door === 'batch') face.sendAsync([payload, payload] as never, ignore)
            if (door === 'enable') face.enable().catch(ignore)
          } catch {
            expect(door).toBe('sendAtOnce')
          }
          await relay.settle()
          const held = relay.posted.slice(before).filter((message) => message.type === 'request.hold')
          for (const request of held) {
            const { id } = request
            if (decision === 'gone') relay.say({ type: 'relay.gone' })
            if (decision === 'reject')
              relay.say({ type: 'request.reject', id, code: 4001, message: '', release: false })
            if (decision === 'forward' || decision === 'twice') {
              allowed.push({ method: request.method, text: request.text })
              relay.say({ type: 'request.forward', id })
              if (decision === 'twice') relay.say({ type: 'request.forward', id })
            }
          }
          await relay.settle()
        }
        expect(wallet.asked.filter(({ method }) => !passes(method))).toEqual(allowed)
      }),
      { numRuns: 60 },
    )
  })
})
