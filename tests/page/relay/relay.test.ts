import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { HoldMessage } from '../../../lib/page/port-messages.ts'
import { type BackgroundPort, createRelay } from '../../../lib/page/relay/relay.ts'
import { createAdmissions } from '../../../lib/page/wire/admissions.ts'

const hold = (id: string): HoldMessage => ({
  type: 'request.hold',
  id,
  provider: {},
  method: 'personal_sign',
  text: '[]',
  chainId: null,
  account: null,
})

const decided = { method: 'personal_sign', text: '[]' }
const forward = (id: string, call = decided) => ({ type: 'request.forward', id, ...call })

/** A relay between a guard and a background that can be stopped, and an extension that can be removed. */
function openRelay() {
  const toGuard: unknown[] = []
  const ports: { heard: unknown[]; say(message: unknown): void; stop(): void }[] = []
  let installed = true
  const guard = { postMessage: (message: unknown) => toGuard.push(message) } as unknown as MessagePort
  const connect = (): BackgroundPort => {
    if (!installed) throw new Error('Extension context invalidated.')
    const heard: unknown[] = []
    const onMessage: ((message: unknown) => void)[] = []
    const onDisconnect: (() => void)[] = []
    ports.push({ heard, say: (message) => onMessage[0]?.(message), stop: () => onDisconnect[0]?.() })
    return {
      postMessage: (message) => heard.push(message),
      onMessage: { addListener: (listener) => onMessage.push(listener) },
      onDisconnect: { addListener: (listener) => onDisconnect.push(listener) },
    }
  }
  const wire = createAdmissions()
  createRelay(guard, connect, wire, () => undefined)
  const post = (data: unknown) => guard.onmessage?.(new MessageEvent('message', { data }))
  const remove = () => {
    installed = false
  }
  return { toGuard, ports, post, remove, wire }
}

describe('the relay', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  describe('a request that was released for its page’s next click', () => {
    const refusal = { id: 'a', code: 4001, message: 'Click again.' }
    const RELEASE = { type: 'request.release', ...decided, ...refusal }
    const RELEASED = { type: 'request.reject', ...refusal, release: true }
    const sign = { method: 'personal_sign', params: [] }

    it('may go over the wire once, is not said anew, and is over when no click came in time', () => {
      const { toGuard, ports, post, wire } = openRelay()
      post(hold('a'))
      ports[0]?.say(RELEASE)
      expect(toGuard).toEqual([RELEASED])
      ports[0]?.stop()
      vi.advanceTimersByTime(60_000)
      expect(ports.at(-1)?.heard).toEqual([])
      vi.advanceTimersByTime(240_000)
      expect(toGuard.at(-1)).toEqual({ type: 'relay.void' })
      vi.advanceTimersByTime(1_000)
      expect(ports.at(-1)?.heard).toEqual([{ type: 'request.answered', id: 'a', ok: false, value: 'null' }])
      expect(wire.take([sign])).toBe(false)
    })

    it('stays with the wallet where the click came, however late the answer', () => {
      const { toGuard, ports, post, wire } = openRelay()
      post(hold('a'))
      ports[0]?.say(RELEASE)
      post({ type: 'request.clicked', id: 'a' })
      expect(wire.take([sign])).toBe(true)
      expect(wire.take([sign])).toBe(false)
      vi.advanceTimersByTime(600_000)
      expect(toGuard).toEqual([RELEASED])
      expect(ports[0]?.heard.slice(1)).toEqual([{ type: 'request.clicked', id: 'a' }])
    })
  })

  it('connects only when there is something to say', () => {
    const { ports, post } = openRelay()
    expect(ports).toHaveLength(0)
    post({ type: 'guard.ping' })
    expect(ports).toHaveLength(0)
    post(hold('a'))
    expect(ports.map(({ heard }) => heard)).toEqual([[hold('a')]])
  })

  it('keeps to what came first under an id: a second text under it is not heard, and not admitted', () => {
    const { ports, post, wire } = openRelay()
    post(hold('a'))
    post({ ...hold('a'), text: '["evil"]' })
    expect(ports[0]?.heard).toEqual([hold('a')])
    ports[0]?.say(forward('a'))
    post({ ...hold('a'), text: '["evil"]' })
    expect(wire.take([{ method: 'personal_sign', params: ['evil'] }])).toBe(false)
    expect(wire.take([{ method: 'personal_sign', params: [] }])).toBe(true)
    expect(ports[0]?.heard).toEqual([hold('a')])
  })

  it.each(['text', 'method', 'both'])(
    'lets nothing go on where the decided %s is not what is held under the id',
    (what) => {
      const { toGuard, ports, post, wire } = openRelay()
      post(hold('a'))
      const other = {
        method: what === 'text' ? 'personal_sign' : 'eth_sign',
        text: what === 'method' ? '[]' : '["evil"]',
      }
      ports[0]?.say(forward('a', other))
      expect(toGuard).toMatchObject([{ type: 'request.reject', id: 'a', code: -32603, release: false }])
      expect(ports[0]?.heard.at(-1)).toMatchObject({ type: 'request.answered', id: 'a', ok: false })
      for (const call of [decided, other]) {
        expect(wire.take([{ method: call.method, params: JSON.parse(call.text) }])).toBe(false)
      }
      ports[0]?.say(forward('a'))
      expect(toGuard.every((message) => (message as { type: string }).type === 'request.reject')).toBe(true)
    },
  )

  it('admits to the wire what the decisions name, whatever was held under their ids, and each once', () => {
    const call = fc.record({ method: fc.constantFrom('personal_sign', 'eth_sign'), text: fc.constantFrom('[]', '[1]') })
    const id = fc.constantFrom('a', 'b', 'c')
    const step = fc.record({ what: fc.constantFrom('hold', 'forward', 'release', 'answered', 'stop'), id, call })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { ports, post, wire } = openRelay()
        const named: string[] = []
        for (const { what, id, call } of steps) {
          const { method, text } = call
          if (what === 'hold') post({ ...hold(id), ...call })
          if (what === 'forward') ports.at(-1)?.say(forward(id, call))
          if (what === 'release') ports.at(-1)?.say({ type: 'request.release', id, ...call, code: 4001, message: '' })
          if (what === 'forward' || what === 'release') named.push(`${method}\n${text}`)
          if (what === 'answered') post({ type: 'request.answered', id, ok: true, value: 'null' })
          if (what === 'stop') ports.at(-1)?.stop()
          for (const method of ['personal_sign', 'eth_sign']) {
            for (const text of ['[]', '[1]']) {
              if (!wire.take([{ method, params: JSON.parse(text) }])) continue
              const place = named.indexOf(`${method}\n${text}`)
              expect(place).toBeGreaterThanOrEqual(0)
              named.splice(place, 1)
            }
          }
        }
      }),
    )
  })

  it('answers a ping itself, and passes decisions on', () => {
    const { toGuard, ports, post } = openRelay()
    post({ type: 'guard.ping' })
    post(hold('a'))
    ports[0]?.say({ type: 'request.probe', id: 'a' })
    expect(toGuard).toEqual([{ type: 'relay.pong' }, { type: 'request.probe', id: 'a' }])
  })

  it('says again what is still held, under the same ids, when the background was stopped', () => {
    const { ports, post } = openRelay()
    for (const id of ['a', 'b', 'c']) post(hold(id))
    ports[0]?.say(forward('a'))
    ports[0]?.say({ type: 'request.reject', id: 'b', code: 4001, message: '' })
    ports[0]?.stop()
    vi.runAllTimers()
    expect(ports.map(({ heard }) => heard.length)).toEqual([3, 1])
    expect(ports[1]?.heard).toEqual([hold('c')])
  })

  it('does not wake the background where nothing is held', () => {
    const { ports, post } = openRelay()
    post(hold('a'))
    ports[0]?.say({ type: 'request.reject', id: 'a', code: 4001, message: '' })
    ports[0]?.stop()
    vi.runAllTimers()
    expect(ports).toHaveLength(1)
  })

  it('tells the guard when the extension is gone', () => {
    const { toGuard, ports, post, remove } = openRelay()
    post(hold('a'))
    remove()
    ports[0]?.stop()
    vi.runAllTimers()
    expect(toGuard).toEqual([{ type: 'relay.gone' }])
    post(hold('b'))
    post({ type: 'guard.ping' })
    expect(toGuard).toHaveLength(3)
    expect(ports).toHaveLength(1)
  })

  it('goes on for as long as the background comes back for a while each time', () => {
    const { toGuard, ports, post } = openRelay()
    post(hold('a'))
    for (let count = 0; count < 50; count++) {
      vi.advanceTimersByTime(30_000)
      ports.at(-1)?.stop()
    }
    vi.runAllTimers()
    expect(toGuard).toEqual([])
    expect(ports).toHaveLength(51)
  })

  it('tells the guard when the background never comes back', () => {
    const { toGuard, ports, post } = openRelay()
    post(hold('a'))
    for (let count = 0; count < ports.length && count < 100; count++) {
      ports[count]?.stop()
      vi.advanceTimersByTime(4_000)
    }
    expect(ports.length).toBeLessThan(20)
    expect(toGuard).toEqual([{ type: 'relay.gone' }])
  })

  it('drops what does not fit the contract', () => {
    const { ports, post } = openRelay()
    for (const junk of [null, 1, {}, { type: 'request.hold' }, { ...hold('a'), text: 1 }, { type: 'review.decide' }])
      post(junk)
    expect(ports).toHaveLength(0)
  })
})
