import { passes } from '../../core/request/pass-list.ts'
import type { ProviderInfo, RelayMessage } from '../port-messages.ts'
import {
  jsonParse,
  MapClass,
  mapDelete,
  mapForEach,
  mapGet,
  mapSet,
  mapSize,
  randomId,
  startTimer,
} from '../primordials.ts'
import type { RelayLine } from '../relay-line.ts'
import { callProvider, type Hear, readContext } from './ask-wallet.ts'
import { isJsonTampered } from './json-tampered.ts'
import type { Call } from './read-call.ts'
import { DISCONNECTED, INVALID_REQUEST, LIMIT_EXCEEDED, type RpcError, rpcError } from './rpc-error.ts'
import { writeAnswer } from './write-answer.ts'

/** A wallet's own provider, and what it announced about itself. */
export interface Provider {
  readonly raw: object
  info: ProviderInfo
  /** Whether we hear of its changes of chain and account: from the first held request on. */
  watched: boolean
}

/** The way a call came in, and so the way in which it goes on and in which it is answered. */
export interface Door {
  /** Puts the call to the wallet, once; tells `hear` its answer and gives it to the page. */
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
const TAMPERED = 'This page changes how values are written.'

/** Keeps every held request of this frame. Decisions come by `relay` alone; when it is gone, held requests are refused. */
export function createCustody(relay: RelayLine): Custody {
  const held = new MapClass<string, Held>()
  /** What its user let through at the next click: the same call again, to the same provider, once. */
  let released: Held | undefined
  let gone = false
  let unanswered = 0
  let pinging = false

  const submit = (provider: Provider, call: Call, door: Door) => {
    if (passes(call.method)) return door.put(jsonParse(call.text), () => undefined)
    if (gone) return door.refuse(rpcError(DISCONNECTED, GONE))
    if (released?.provider === provider && released.call.method === call.method && released.call.text === call.text) {
      const { id } = released
      released = undefined
      relay.post({ type: 'request.clicked', id })
      // In this very task: the wallet may open its window only while the page's click lasts.
      return forward({ id, provider, call, door, forwarded: false })
    }
    if (mapSize(held) >= MAX_HELD) return door.refuse(rpcError(LIMIT_EXCEEDED, 'Too many requests are waiting.'))
    const request: Held = { id: randomId(), provider, call, door, forwarded: false }
    mapSet(held, request.id, request)
    keepPinging()
    watchChanges(provider)
    readContext(provider.raw, (chainId, account) => {
      const { id } = request
      const { method, text } = call
      if (!gone) relay.post({ type: 'request.hold', id, provider: provider.info, method, text, chainId, account })
    })
  }

  const probe = ({ id, provider }: Held) =>
    readContext(provider.raw, (chainId, account) => relay.post({ type: 'request.context', id, chainId, account }))

  /** A change of chain or account is told at once: what is on the screen no longer holds. */
  const watchChanges = (provider: Provider) => {
    if (provider.watched) return
    provider.watched = true
    const tell = () => {
      released = undefined
      mapForEach(held, (request) => {
        if (request.provider === provider && !request.forwarded) probe(request)
      })
    }
    try {
      callProvider(provider.raw, 'on', ['chainChanged', tell])
      callProvider(provider.raw, 'on', ['accountsChanged', tell])
    } catch {
      // A provider without events: chain and account are read again just before forwarding all the same.
    }
  }

  const forward = (request: Held) => {
    request.forwarded = true
    const { id, call, door } = request
    const report: Hear = (ok, value) => {
      mapDelete(held, id)
      relay.post({ type: 'request.answered', id, ok, value: writeAnswer(ok, value) })
    }
    if (isJsonTampered()) {
      const error = rpcError(INVALID_REQUEST, TAMPERED)
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

  const tick = () => {
    pinging = mapSize(held) > 0 && !gone
    if (!pinging) return
    if (unanswered >= MISSED_PINGS) return giveUp()
    unanswered += 1
    relay.post({ type: 'guard.ping' })
    startTimer(tick, PING_EVERY_MS)
  }

  /** While anything waits, the relay must show that it lives: an extension that was removed says nothing. */
  const keepPinging = () => {
    if (pinging) return
    unanswered = 0
    tick()
  }

  const hear = (message: RelayMessage) => {
    unanswered = 0
    if (message.type === 'relay.gone') return giveUp()
    if (message.type === 'relay.void') released = undefined
    const request = 'id' in message ? mapGet(held, message.id) : undefined
    if (request === undefined || request.forwarded) return
    if (message.type === 'request.probe') probe(request)
    else if (message.type === 'request.forward') forward(request)
    else if (message.type === 'request.reject') {
      if (message.release) released = request
      reject(request, message.code, message.message)
    }
  }

  relay.listen(hear)
  return { submit }
}
