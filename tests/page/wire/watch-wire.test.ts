import { afterEach, describe, expect, it, vi } from 'vitest'
import { pageToBackgroundSchema } from '../../../lib/bridge/contracts/page-messages.ts'
import type { WireAlarmMessage } from '../../../lib/page/port-messages.ts'
import { createAdmissions } from '../../../lib/page/wire/admissions.ts'
import { LOW_ID, sortsFirst } from '../../../lib/page/wire/sorts-first.ts'
import { createTellAlarm } from '../../../lib/page/wire/tell-alarm.ts'
import { watchWire } from '../../../lib/page/wire/watch-wire.ts'

const call = (method: string, params: unknown = ['0x61']) => ({ id: 1, jsonrpc: '2.0', method, params })
/** As each family carries a call. */
const CARRIED = {
  metamask: (payload: object) => ({
    target: 'metamask-contentscript',
    data: { name: 'metamask-multichain-provider', data: payload },
  }),
  rabby: (payload: object) => ({ target: 'rabby-content-script', data: { data: { type: 'request', data: payload } } }),
  rainbow: (payload: object) => ({ topic: '> providerRequest', payload, id: 1 }),
  frame: (payload: object) => ({ type: 'eth:send', payload }),
  okx: (payload: object) => ({ target: 'okexwallet-contentscript', data: { name: 'provider', data: payload } }),
}

/** A window with the wire guard alone; `post` says whether the message would have gone on to the wallet. */
function open(comesFirst = true) {
  let listen: (event: unknown) => void = () => undefined
  const answers: unknown[] = []
  vi.stubGlobal('window', {
    addEventListener: (_: string, listener: (event: unknown) => void) => {
      listen = listener
    },
    postMessage: (answer: unknown) => answers.push(answer),
  })
  const alarms: WireAlarmMessage[] = []
  const wire = createAdmissions()
  watchWire(
    wire,
    () => comesFirst,
    createTellAlarm((alarm) => alarms.push(alarm)),
  )
  const post = (data: unknown, isTrusted = true, source: unknown = null) => {
    let goesOn = true
    const stopImmediatePropagation = () => {
      goesOn = false
    }
    listen({ data, isTrusted, source, stopImmediatePropagation })
    return goesOn
  }
  return { wire, alarms, answers, post }
}

const families = Object.keys(CARRIED) as (keyof typeof CARRIED)[]

describe('the wire guard', () => {
  afterEach(() => vi.unstubAllGlobals())

  it.each(families)('tells of a call of %s that no decision let through', (family) => {
    const { alarms, post } = open()
    const stops = family === 'metamask'
    expect(post(CARRIED[family](call('eth_sendTransaction')))).toBe(!stops)
    expect(alarms).toMatchObject([{ family, method: 'eth_sendTransaction', text: '["0x61"]', stopped: stops }])
    expect(alarms.every((alarm) => pageToBackgroundSchema.safeParse(alarm).success)).toBe(true)
  })

  it.each(families)('lets what was decided go over %s once, and tells of the second', (family) => {
    const { wire, alarms, post } = open()
    wire.admit('a', 'personal_sign', '["0x61"]')
    const message = CARRIED[family](call('personal_sign'))
    expect(post(message)).toBe(true)
    expect(alarms).toEqual([])
    post(message)
    expect(alarms).toHaveLength(1)
  })

  it.each(families)('lets plain reads pass on %s, and says nothing of them', (family) => {
    const { alarms, post } = open()
    expect(post(CARRIED[family](call('eth_chainId')))).toBe(true)
    expect(alarms).toEqual([])
  })

  it('tells of what a page dispatched as from its own window, of whatever family it seems to be', () => {
    const { alarms, post } = open(false)
    expect(post(CARRIED.metamask(call('personal_sign')), false, window)).toBe(false)
    expect(post({ target: 'someone-else' }, false, window)).toBe(false)
    const throwing = {
      get target(): never {
        throw new Error('not for you')
      },
    }
    expect(post(throwing, false, window)).toBe(false)
    expect(post(throwing)).toBe(false)
    expect(alarms).toMatchObject([
      { family: 'metamask', method: 'personal_sign', stopped: false },
      { family: 'unknown', method: '', text: '{"target":"someone-else"}' },
      { family: 'unknown', method: '', text: '' },
      { family: 'unknown', method: '', text: '' },
    ])
    expect(alarms.every((alarm) => pageToBackgroundSchema.safeParse(alarm).success)).toBe(true)
  })

  it('says nothing of calls that a wallet, whose own calls we do not know, makes to itself', () => {
    const { alarms, post } = open()
    for (const method of ['tabCheckin', 'getProviderState', 'keepAlive', undefined]) {
      expect(post(CARRIED.rabby({ method }))).toBe(true)
    }
    expect(alarms).toEqual([])
  })

  it('says that it may have gone unread where it does not know to have come first', () => {
    const { alarms, post } = open(false)
    expect(post(CARRIED.metamask(call('wallet_invokeMethod', { scope: 'eip155:1' })))).toBe(false)
    expect(alarms).toMatchObject([{ method: 'wallet_invokeMethod', stopped: false }])
  })

  it('stops what a page dispatched itself, decided or not', () => {
    const { wire, post } = open()
    wire.admit('a', 'personal_sign', '["0x61"]')
    expect(post(CARRIED.metamask(call('personal_sign')), false)).toBe(false)
    expect(post(CARRIED.metamask(call('personal_sign')))).toBe(true)
  })

  it('stops what a page dispatched itself as from this window, whatever it seems to say', () => {
    const { post } = open()
    for (const data of [null, {}, { target: 'nobody' }, 'text']) expect(post(data, false, window)).toBe(false)
    expect(post({ target: 'nobody' }, false)).toBe(true)
    expect(post({ target: 'nobody' }, true, window)).toBe(true)
  })

  it('takes no array for a batch that has fields of its own', () => {
    const { post } = open()
    for (const batch of [[], [call('eth_chainId')]]) {
      const data = Object.assign(batch, call('personal_sign'))
      expect(post(CARRIED.metamask(data))).toBe(false)
    }
    expect(post(CARRIED.metamask([call('eth_chainId'), call('eth_accounts')]))).toBe(true)
  })

  it('tells of a call in a form that it does not know, and lets it go on', () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      const { wire, alarms, post } = open()
      const message = { type: 'extensionUIRequest', data: { request: call('eth_sendTransaction') } }
      expect(post(message, true, window)).toBe(true)
      expect(alarms).toMatchObject([{ family: 'unknown', method: 'eth_sendTransaction', stopped: false }])
      expect(post(message, true, null)).toBe(true)
      expect(post({ data: call('eth_chainId') }, true, window)).toBe(true)
      expect(alarms).toHaveLength(1)

      wire.admit('a', 'eth_sendTransaction', '["0x61"]')
      post(message, true, window)
      expect(alarms).toHaveLength(1)
      expect(post(CARRIED.metamask(call('eth_sendTransaction')), true, window)).toBe(true)
      vi.advanceTimersByTime(301_000)
      post(message, true, window)
      expect(alarms).toHaveLength(2)
    } finally {
      vi.useRealTimers()
    }
  })

  it('tells in words that fit, whatever a page posts, and not for ever', () => {
    const { alarms, post } = open()
    const loop: unknown[] = []
    loop.push(loop)
    for (const params of ['x'.repeat(1_000_000), 1n, loop, undefined]) {
      post(CARRIED.metamask(call('eth_sign'.padEnd(9_000, 'x'), params)))
    }
    for (let i = 0; i < 100; i++) post(CARRIED.metamask({ method: { toString: () => 'eth_sign' } }))
    expect(alarms).toHaveLength(20)
    for (const alarm of alarms) expect(pageToBackgroundSchema.parse(alarm)).toEqual(alarm)
  })
})

it('knows its place by its own id', () => {
  expect(sortsFirst(`${LOW_ID}${'p'.repeat(28)}`)).toBe(true)
  expect(sortsFirst('b'.repeat(32))).toBe(false)
})
