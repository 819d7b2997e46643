import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copyPlain, NOT_PLAIN } from '../../../lib/page/provider/copy-plain.ts'
import { passOn } from '../../../lib/page/provider/pass-on.ts'

const TO = '0x11'

/** A wallet that keeps what it was asked. */
function makeWallet(answer: (args: unknown) => unknown = async () => '0x1') {
  const asked: unknown[] = []
  const wallet = {
    request(args: unknown) {
      asked.push(args)
      return answer(args)
    },
  }
  return { asked, wallet }
}

describe('a plain read', () => {
  it('is answered by the wallet’s own promise, and carries what the page gave', async () => {
    const promise = Promise.resolve('0x1')
    const { asked, wallet } = makeWallet(() => promise)
    const params = [{ to: TO, data: '0x' }, 'latest', null, true]
    expect(passOn(wallet, { method: 'eth_call', params })).toBe(promise)
    expect(passOn(wallet, { method: 'eth_chainId', params: undefined })).toBe(promise)
    expect(asked).toEqual([{ method: 'eth_call', params }, { method: 'eth_chainId' }])
  })

  it('is not changed by what the page does to its parameters afterwards', () => {
    const { asked, wallet } = makeWallet()
    const call = { to: TO }
    const params = [call, 'latest']
    passOn(wallet, { method: 'eth_call', params })
    call.to = '0x22'
    params.push('more')
    expect(asked).toEqual([{ method: 'eth_call', params: [{ to: TO }, 'latest'] }])
  })

  it('is answered by a promise, whatever the wallet gives', async () => {
    const { wallet } = makeWallet(() => '0x1')
    expect(await passOn(wallet, { method: 'eth_chainId', params: [] })).toBe('0x1')
  })

  it('goes the long way where the wallet throws, or has no request', () => {
    const { wallet } = makeWallet(() => {
      throw new Error('locked')
    })
    expect(passOn(wallet, { method: 'eth_chainId', params: [] })).toBeUndefined()
    expect(passOn({ sendAsync: () => undefined }, { method: 'eth_chainId', params: [] })).toBeUndefined()
  })
})

describe('the short way', () => {
  it.each(['personal_sign', 'eth_sendTransaction', 'x', '', undefined, ['eth_chainId'], new String('eth_chainId')])(
    'is closed to %j',
    (method) => {
      const { asked, wallet } = makeWallet()
      expect(passOn(wallet, { method, params: [] })).toBeUndefined()
      expect(asked).toEqual([])
    },
  )

  it('takes nothing that it can’t copy at one reading', () => {
    const loop: unknown[] = []
    loop.push(loop)
    const own = { toJSON: () => 'other' }
    for (const params of [{}, 'x', 7, [[]], [1n], [() => 1], [{ a: {} }], [new Date()], [own], loop, Array(9)]) {
      expect(copyPlain(params)).toBe(NOT_PLAIN)
    }
  })

  it('reads each field once, and copies what JSON would', () => {
    const flat = fc.oneof(fc.string(), fc.boolean(), fc.constant(null))
    const item = fc.oneof(flat, fc.dictionary(fc.string(), flat))
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), (params) => {
        let reads = 0
        const counted = params.map((value) => {
          if (typeof value !== 'object' || value === null) return value
          const fields = Object.entries(value).filter(([key]) => key !== '__proto__')
          return Object.defineProperties(
            {},
            Object.fromEntries(
              fields.map(([key, field]) => {
                const get = () => {
                  reads += 1
                  return field
                }
                return [key, { enumerable: true, get }]
              }),
            ),
          )
        })
        const copy = copyPlain(counted)
        const fields = counted.reduce<number>((sum, value) => sum + Object.keys(Object(value ?? {})).length, 0)
        const texts = counted.reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length : 0), 0)
        expect(reads).toBe(fields - texts)
        expect(copy).toEqual(JSON.parse(JSON.stringify(counted)))
      }),
    )
  })
})
