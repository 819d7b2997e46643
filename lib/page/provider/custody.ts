import { passes } from '../../core/request/pass-list.ts'
import { type GuardMessage, MAX_ANSWER_LENGTH, type ProviderInfo, type RelayMessage } from '../port-messages.ts'
import {
  addListener,
  hasProperty,
  isTrusted,
  jsonParse,
  jsonStringify,
  MapClass,
  mapDelete,
  mapForEach,
  mapGet,
  mapSet,
  mapSize,
  messageData,
  postToPort,
  randomId,
  sliceText,
  startPort,
  startTimer,
} from '../primordials.ts'
import { type Hear, readContext } from './ask-wallet.ts'
import type { Call } from './read-call.ts'
import { DISCONNECTED, INVALID_REQUEST, LIMIT_EXCEEDED, type RpcError, rpcError } from './rpc-error.ts'

/** A wallet's own provider, and what it announced about itself. */
export interface Provider {
  readonly raw: object
  info: ProviderInfo
}

/** The way a call came in, and so the way in which it goes on and in which it is answered. */
export interface Door {
  /** Puts the call to the wallet, gives its answer to the page, and tells `hear`. */
  put(params: unknown, hear: Hear): void
  refuse(error: RpcError): void
}

export interface Custody {
  /** Lets a reading call pass; holds any other until a decision comes for exactly this one. */
  submit(provider: Provider, call: Call, door: Door): void
}

interface Held {
  readonly id: string
  readonly provider: Provider
  readonly call: Call
  readonly door: Door
  forwarded: boolean
}

/** More requests waiting than this, from one frame, and the next is refused. */
const MAX_HELD = 100
const PING_EVERY_MS = 3_000
const MISSED_PINGS = 2
const GONE = 'Plainsign was updated or switched off: reload the page.'
const JSON_READERS = [Array.prototype, String.prototype, Number.prototype, Boolean.prototype] as const

/** A `toJSON` on these would change the parameters after they were checked, when the wallet writes them again. */
function pageChangedJson(): boolean {
  for (let i = 0; i < JSON_READERS.length; i++) {
    const prototype = JSON_READERS[i]
    if (prototype === undefined || hasProperty(prototype, 'toJSON')) return true
  }
  return false
}

/** Keeps every held request of this frame. Decisions come by `port` alone; without it, held requests are refused. */
export function createCustody(port: MessagePort): Custody {
  const held = new MapClass<string, Held>()
  let gone = false
  let unanswered = 0
  let pinging = false

  const post = (message: GuardMessage) => postToPort(port, message)
  const ignore = () => undefined

  const submit = (provider: Provider, call: Call, door: Door) => {
    if (passes(call.method)) return door.put(jsonParse(call.text), ignore)
    if (gone) return door.refuse(rpcError(DISCONNECTED, GONE))
    if (mapSize(held) >= MAX_HELD) return door.refuse(rpcError(LIMIT_EXCEEDED, 'Too many requests are waiting.'))
    const request: Held = { id: randomId(), provider, call, door, forwarded: false }
    mapSet(held, request.id, request)
    keepPinging()
    readContext(provider.raw, (chainId, account) => {
      const { id } = request
      const { method, text } = call
      if (!gone) post({ type: 'request.hold', id, provider: provider.info, method, text, chainId, account })
    })
  }

  const probe = ({ id, provider }: Held) =>
    readContext(provider.raw, (chainId, account) => post({ type: 'request.context', id, chainId, account }))

  const forward = (request: Held) => {
    request.forwarded = true
    const { id, call, door } = request
    const report: Hear = (ok, value) => {
      mapDelete(held, id)
      post({ type: 'request.answered', id, ok, value: writeAnswer(ok, value) })
    }
    if (pageChangedJson()) {
      const error = rpcError(INVALID_REQUEST, 'This page changed how values are written, so nothing was forwarded.')
      report(false, error)
      door.refuse(error)
    } else {
      door.put(jsonParse(call.text), report)
    }
  }

  const reject = (request: Held, code: number, message: string) => {
    mapDelete(held, request.id)
    request.door.refuse(rpcError(code, message))
  }

  const giveUp = () => {
    gone = true
    mapForEach(held, (request) => {
      if (!request.forwarded) reject(request, DISCONNECTED, GONE)
    })
  }

  const keepPinging = () => {
    if (pinging) return
    pinging = true
    unanswered = 0
    const tick = () => {
      pinging = mapSize(held) > 0 && !gone
      if (!pinging) return
      if (unanswered >= MISSED_PINGS) return giveUp()
      unanswered += 1
      post({ type: 'guard.ping' })
      startTimer(tick, PING_EVERY_MS)
    }
    tick()
  }

  addListener(
    port,
    'message',
    (event) => {
      // A page can get hold of this port (`window.event`) and dispatch on it what it likes; the browser marks its own.
      if (!isTrusted(event)) return
      unanswered = 0
      const message = messageData(event) as RelayMessage
      if (message.type === 'relay.gone') return giveUp()
      if (message.type === 'relay.pong') return
      const request = mapGet(held, message.id)
      if (request === undefined || request.forwarded) return
      if (message.type === 'request.probe') probe(request)
      else if (message.type === 'request.forward') forward(request)
      else if (message.type === 'request.reject') reject(request, message.code, message.message)
    },
    false,
  )
  startPort(port)
  return { submit }
}

/** The answer as JSON for the record: the result, or the error's code and message. What is too long is not recorded. */
function writeAnswer(ok: boolean, value: unknown): string {
  try {
    const text = jsonStringify(ok ? value : readError(value)) ?? 'null'
    return text.length <= MAX_ANSWER_LENGTH ? text : 'null'
  } catch {
    return 'null'
  }
}

function readError(error: unknown): object {
  const { code, message } = (typeof error === 'object' && error !== null ? error : {}) as Partial<RpcError>
  return {
    code: typeof code === 'number' ? code : null,
    message: typeof message === 'string' ? sliceText(message, 0, 1_000) : '',
  }
}
