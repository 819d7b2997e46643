import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passes } from '../../../lib/core/request/pass-list.ts'
import { createAdmissions } from '../../../lib/page/wire/admissions.ts'
import { metamask } from '../../../lib/page/wire/metamask.ts'

const sign = (message: string) => ({ method: 'personal_sign', params: [message] })
const post = (data: unknown, name = 'metamask-provider') => ({ target: 'metamask-contentscript', data: { name, data } })

describe('the wire', () => {
  it('lets plain reads pass, and no other call without a decision', () => {
    const wire = createAdmissions()
    expect(wire.take([{ method: 'eth_chainId', params: [] }])).toBe(true)
    expect(wire.take([sign('0x01')])).toBe(false)
    expect(wire.take([{ method: ['eth_chainId'], params: [] }])).toBe(false)
    expect(wire.take([{ method: undefined, params: undefined }])).toBe(false)
  })

  it('lets one message pass for one decision: an equal second one, or other bytes, is stopped', () => {
    const wire = createAdmissions()
    wire.admit('a', 'personal_sign', '["0x01"]')
    expect(wire.take([sign('0x02')])).toBe(false)
    expect(wire.take([{ method: 'eth_sign', params: ['0x01'] }])).toBe(false)
    expect(wire.take([sign('0x01')])).toBe(true)
    expect(wire.take([sign('0x01')])).toBe(false)
  })

  it('takes back what was admitted once the request is over', () => {
    const wire = createAdmissions()
    wire.admit('a', 'personal_sign', '["0x01"]')
    wire.close('a')
    expect(wire.take([sign('0x01')])).toBe(false)
  })

  it('lets a batch pass as a whole or not at all, each call by its own decision', () => {
    const wire = createAdmissions()
    wire.admit('a', 'personal_sign', '["0x01"]')
    expect(wire.take([sign('0x01'), sign('0x01')])).toBe(false)
    wire.admit('b', 'personal_sign', '["0x01"]')
    expect(wire.take([sign('0x01'), { method: 'eth_chainId', params: [] }, sign('0x01')])).toBe(true)
    expect(wire.take([sign('0x01')])).toBe(false)
  })

  it('lets no more unlisted calls pass than were admitted, whatever the order', () => {
    const call = fc.record({
      method: fc.constantFrom('personal_sign', 'eth_sendTransaction', 'eth_call', 'x'),
      params: fc.array(fc.constantFrom('0x01', '0x02'), { maxLength: 2 }),
    })
    const step = fc.oneof(
      fc.record({ admit: call }),
      fc.record({ take: fc.array(call, { minLength: 1, maxLength: 3 }) }),
    )
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const wire = createAdmissions()
        const left: string[] = []
        steps.forEach((one, index) => {
          if ('admit' in one) {
            wire.admit(String(index), one.admit.method, JSON.stringify(one.admit.params))
            left.push(JSON.stringify(one.admit))
          } else if (wire.take(one.take)) {
            for (const passed of one.take) {
              if (passes(passed.method)) continue
              const place = left.indexOf(JSON.stringify(passed))
              expect(place).toBeGreaterThanOrEqual(0)
              left.splice(place, 1)
            }
          }
        })
      }),
    )
  })
})

describe('MetaMask’s stream', () => {
  it('is told from other messages', () => {
    for (const message of [null, 'text', 1, {}, { target: 'metamask-inpage', data: 'SYN' }, { target: 'another' }]) {
      expect(metamask.readCalls(message)).toBeNull()
    }
  })

  it('opens with its handshake', () => {
    for (const data of ['SYN', 'ACK']) {
      expect(metamask.readCalls({ target: 'metamask-contentscript', data })).toEqual([])
    }
  })

  it('carries single calls and batches, on every channel', () => {
    const call = { method: 'personal_sign', params: ['0x01'] }
    expect(metamask.readCalls(post({ id: 1, jsonrpc: '2.0', ...call }))).toEqual([call])
    expect(metamask.readCalls(post([call, call]))).toEqual([call, call])
    expect(metamask.readCalls(post(call, 'metamask-multichain-provider'))).toEqual([call])
  })

  it('gives a call that nothing lets pass for what can’t be read', () => {
    const wire = createAdmissions()
    for (const data of ['text', null, undefined, 1, {}, { name: 'metamask-provider' }, { name: 'x', data: 'y' }]) {
      const calls = metamask.readCalls({ target: 'metamask-contentscript', data })
      expect(calls !== null && calls.length > 0 && !wire.take(calls)).toBe(true)
    }
  })

  it('answers each stopped call in the wallet’s place', () => {
    const answers = metamask.refuse?.(
      post([{ id: 1, method: 'x' }, { id: 'b', method: 'y' }, { method: 'notification' }]),
    )
    expect(answers).toMatchObject([
      { target: 'metamask-inpage', data: { name: 'metamask-provider', data: { id: 1, error: { code: 4100 } } } },
      { target: 'metamask-inpage', data: { name: 'metamask-provider', data: { id: 'b', error: { code: 4100 } } } },
    ])
  })
})
