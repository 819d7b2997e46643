import { passes } from '../../core/request/pass-list.ts'
import { apply, isArray, jsonParse, PromiseClass } from '../primordials.ts'
import { askWallet, callProvider, type Hear, hearPromise, hearResponse } from './ask-wallet.ts'
import type { Custody, Provider } from './custody.ts'
import { passOn } from './pass-on.ts'
import { type Call, type Fields, readCall, readFields } from './read-call.ts'
import { INVALID_REQUEST, rpcError, UNSUPPORTED } from './rpc-error.ts'

type Callback = (error: unknown, response: unknown) => void

/** Every way in which a page can put a call to a provider. None of them needs a `this`. */
export interface Doors {
  request(args: unknown): Promise<unknown>
  send(methodOrPayload: unknown, paramsOrCallback?: unknown): unknown
  sendAsync(payload: unknown, callback: unknown): void
  enable(): Promise<unknown>
  requestBatch(payloads: unknown): Promise<unknown>
}

const MAX_BATCH = 100

export function createDoors(provider: Provider, custody: Custody): Doors {
  const { raw } = provider

  /** Answers by a promise, with what `put` makes the wallet answer. */
  const byPromise = (fields: Fields | null, put: (method: string, params: unknown, hear: Hear) => void) =>
    new PromiseClass<unknown>((resolve, reject) => {
      const call = readCall(fields)
      custody.submit(provider, call, {
        put: (params, hear) =>
          put(call.method, params, (ok, value) => {
            hear(ok, value)
            if (ok) resolve(value)
            else reject(value)
          }),
        refuse: reject,
      })
    })

  const byRequest = (fields: Fields | null) =>
    byPromise(fields, (method, params, hear) => askWallet(raw, method, params, hear))

  /** `send(method, params)`: wallets differ in what they resolve to, so the wallet's own `send` answers. */
  const bySend = (method: string, params: unknown) =>
    byPromise({ method, params }, (name, copy, hear) => {
      try {
        hearPromise(callProvider(raw, 'send', [name, copy]), hear)
      } catch (error) {
        hear(false, error)
      }
    })

  const byCallback = (door: 'send' | 'sendAsync', payload: unknown, callback: Callback) => {
    const id = readId(payload)
    const fail = (error: unknown) => apply(callback, undefined, [error, { id, jsonrpc: '2.0', error }])
    let call: Call
    try {
      call = readCall(readFields(payload))
    } catch (error) {
      return fail(error)
    }
    custody.submit(provider, call, {
      put: (params, hear) => {
        try {
          callProvider(raw, door, [
            { id, jsonrpc: '2.0', method: call.method, params },
            (error: unknown, response: unknown) => {
              hearResponse(error, response, hear)
              apply(callback, undefined, [error, response])
            },
          ])
        } catch (error) {
          hear(false, error)
          fail(error)
        }
      },
      refuse: fail,
    })
  }

  /** Each call of a batch is checked for itself; the answers come together, in order. */
  const askBatch = (payloads: readonly unknown[], done: (responses: unknown[]) => void) => {
    const count = payloads.length
    const responses: unknown[] = []
    let open = count
    if (open === 0) return done(responses)
    for (let i = 0; i < count; i++) {
      const payload = payloads[i]
      const id = readId(payload)
      const answer: Hear = (ok, value) => {
        responses[i] = ok ? { id, jsonrpc: '2.0', result: value } : { id, jsonrpc: '2.0', error: value }
        open -= 1
        if (open === 0) done(responses)
      }
      hearPromise(byRequest(readFields(payload)), answer)
    }
  }

  const noBatch = () => rpcError(INVALID_REQUEST, 'A batch is an array of 100 requests at most.')

  const withCallback = (door: 'send' | 'sendAsync', payload: unknown, callback: Callback) => {
    if (!isArray(payload)) return byCallback(door, payload, callback)
    if (payload.length > MAX_BATCH) return apply(callback, undefined, [noBatch(), null])
    askBatch(payload, (responses) => apply(callback, undefined, [null, responses]))
  }

  /** `send(payload)` answers at once, so what must wait for a decision can't be asked in this way. */
  const sendAtOnce = (payload: unknown): unknown => {
    const { method, text } = readCall(readFields(payload))
    if (!passes(method)) throw rpcError(UNSUPPORTED, `${method} not at once: use request().`)
    return callProvider(raw, 'send', [{ id: readId(payload), jsonrpc: '2.0', method, params: jsonParse(text) }])
  }

  return {
    request: (args) => {
      const fields = readFields(args)
      return passOn(raw, fields) ?? byRequest(fields)
    },
    send: (first, second) => {
      if (typeof first === 'string') return bySend(first, second)
      if (typeof second === 'function') return withCallback('send', first, second as Callback)
      return sendAtOnce(first)
    },
    sendAsync: (payload, callback) =>
      withCallback('sendAsync', payload, typeof callback === 'function' ? (callback as Callback) : () => undefined),
    enable: () => byRequest({ method: 'eth_requestAccounts', params: undefined }),
    requestBatch: (payloads) =>
      new PromiseClass((resolve, reject) => {
        if (isArray(payloads) && payloads.length <= MAX_BATCH) askBatch(payloads, resolve)
        else reject(noBatch())
      }),
  }
}

/** A JSON-RPC id is the page's own label; anything but plain text or a number is left out. */
function readId(payload: unknown): string | number | undefined {
  try {
    const { id } = payload as { readonly id?: unknown }
    return typeof id === 'string' || typeof id === 'number' ? id : undefined
  } catch {
    return undefined
  }
}
