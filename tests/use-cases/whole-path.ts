import { type BackgroundToPage, pageToBackgroundSchema } from '../../lib/bridge/contracts/page-messages.ts'
import { hearPage } from '../../lib/bridge/hear-page.ts'
import { createPageDoors } from '../../lib/bridge/page-doors.ts'
import { passes } from '../../lib/core/request/pass-list.ts'
import type { RelayMessage } from '../../lib/page/port-messages.ts'
import { createCustody as createPageCustody } from '../../lib/page/provider/custody.ts'
import { createFacades } from '../../lib/page/provider/facades.ts'
import { type BackgroundPort, createRelay } from '../../lib/page/relay/relay.ts'
import { type Admissions, createAdmissions } from '../../lib/page/wire/admissions.ts'
import { FakeWallet } from '../page/fake-wallet.ts'
import type { Face } from '../page/provider/open-facade.ts'
import { openCustodyWorld } from './custody-world.ts'

export interface WireCall {
  readonly method: string
  readonly params: readonly unknown[]
}

/** Parts of the path that a control breaks, to show that its break is seen. */
export interface Breaks {
  /** What a message to a page becomes on its way. */
  readonly toPage?: (message: BackgroundToPage, held: WireCall | undefined) => BackgroundToPage
  readonly openWire?: boolean
  /** It writes everything down but the decisions. */
  readonly forgetfulLedger?: boolean
  /** The background forwards what it hears of at once. */
  readonly hasty?: boolean
}

interface Page {
  readonly document: string
  readonly wallet: FakeWallet
  readonly face: Face
  readonly wire: Admissions
  close(): void
  /** The background is gone: the page's ports are closed without a word. */
  cut(): void
}

const bytesOf = (method: string, text: string) => `${method}\n${text}`

/**
 * The real guard, relay, wire guard, bridge and custody in one piece, from the page's call to the wallet's script; only
 * screen, engine, ledger, wallet and time are stand-ins. `faults` says each time that a held method reached the wallet
 * without enough recorded decisions to continue exactly its bytes, at that moment.
 */
export function openWholePath(breaks: Breaks = {}) {
  let doors = createPageDoors()
  const world = openCustodyWorld({
    probe: (source) => doors.probe(source),
    forward: (source, call) => doors.forward(source, call),
    release: (source, call, code, message) => doors.release(source, call, code, message),
    refuse: (source, code, message) => doors.refuse(source, code, message),
    isOpen: (source) => doors.isOpen(source),
  })
  if (breaks.forgetfulLedger === true) {
    const set = world.ledger.set.bind(world.ledger)
    world.ledger.set = (id, record) => set(id, { ...record, entry: { ...record.entry, decision: null } })
  }
  let custody = world.start()
  let pages = 0
  let removed = false
  const reached = new Map<string, number>()
  const faults: string[] = []
  const unanswered: { readonly ok: () => void; readonly no: () => void }[] = []
  /** What the user pressed Continue on, as it was shown. */
  const pressed: string[] = []

  /** Decisions on record to continue exactly these bytes, one for each request. */
  const recorded = (bytes: string): number => {
    const ids = new Set<string>()
    for (const { held, entry } of world.ledger.values()) {
      if (entry.decision?.choice === 'continue' && bytesOf(held.method, held.text) === bytes) ids.add(held.requestId)
    }
    for (const { requestId, decision, method, text } of world.history) {
      if (decision?.choice === 'continue' && bytesOf(method, text) === bytes) ids.add(requestId)
    }
    return ids.size
  }

  const reach = ({ method, params }: WireCall) => {
    const bytes = bytesOf(method, JSON.stringify(params))
    const count = (reached.get(bytes) ?? 0) + 1
    reached.set(bytes, count)
    if (count > recorded(bytes)) faults.push(`${bytes}: ${count} reached the wallet, ${recorded(bytes)} on record`)
    if (!pressed.includes(bytes)) faults.push(`${bytes}: nobody pressed Continue`)
  }

  class WireWallet extends FakeWallet {
    readonly #wire: Admissions
    constructor(wire: Admissions) {
      super()
      this.#wire = wire
    }
    override async request({
      method,
      params,
    }: {
      readonly method: string
      readonly params?: unknown
    }): Promise<unknown> {
      const call = { method, params: (params ?? []) as readonly unknown[] }
      if (passes(method)) return super.request(call)
      if (!this.#wire.take([call])) throw Object.assign(new Error('stopped on the wire'), { code: 4100 })
      reach(call)
      return new Promise((resolve, reject) =>
        unanswered.push({ ok: () => resolve('0x'), no: () => reject(Object.assign(new Error('no'), { code: 4001 })) }),
      )
    }
  }

  function openPage(): Page {
    const document = `doc${pages++}`
    const ports = new Set<{ cut(): void; close(): void }>()
    let hear = (_: RelayMessage): void => undefined
    const relayEnd = {
      onmessage: null as ((event: MessageEvent) => void) | null,
      postMessage: (message: RelayMessage) => queueMicrotask(() => hear(structuredClone(message))),
    }
    const real = createAdmissions()
    const wire: Admissions = breaks.openWire === true ? { ...real, take: () => true } : real

    const connect = (): BackgroundPort => {
      if (removed) throw new Error('Extension context invalidated.')
      const heard: ((message: unknown) => void)[] = []
      const gone: (() => void)[] = []
      let alive = true
      const post = (message: BackgroundToPage) => {
        const held = [
          ...world.ledger.values(),
          ...world.history.map((record) => ({ held: { ...record, source: null } })),
        ]
          .map(({ held }) => held)
          .find(({ source }) => source?.document === document && source.id === message.id)
        const call = held === undefined ? undefined : { method: held.method, params: JSON.parse(held.text) }
        const told = breaks.toPage?.(message, call) ?? message
        queueMicrotask(() => {
          if (alive) for (const listener of heard) listener(structuredClone(told))
        })
      }
      const from = { origin: 'https://dapp.example', tabId: 1, frameId: 0, document }
      const hearer = hearPage({ post, close: () => undefined }, from, doors, custody, () => undefined)
      const end = () => {
        alive = false
        ports.delete(port)
      }
      const port = {
        cut() {
          end()
          for (const listener of gone) listener()
        },
        close() {
          end()
          hearer.onClosed()
        },
      }
      ports.add(port)
      return {
        postMessage: (raw) =>
          queueMicrotask(() => {
            if (!alive) return
            const message = pageToBackgroundSchema.parse(structuredClone(raw))
            hearer.onMessage(message)
            if (breaks.hasty === true && message.type === 'request.hold') post({ ...message, type: 'request.forward' })
          }),
        onMessage: { addListener: (listener) => heard.push(listener) },
        onDisconnect: { addListener: (listener) => gone.push(listener) },
      }
    }

    createRelay(relayEnd as unknown as MessagePort, connect, wire, () => undefined)
    const facadeOf = createFacades(
      createPageCustody({
        post: (message) =>
          queueMicrotask(() => relayEnd.onmessage?.({ data: structuredClone(message) } as unknown as MessageEvent)),
        listen(listener) {
          hear = listener
        },
      }),
    )
    const wallet = new WireWallet(wire)
    return {
      document,
      wallet,
      face: facadeOf(wallet) as Face,
      wire,
      close: () => [...ports].map((port) => port.close()),
      cut: () => [...ports].map((port) => port.cut()),
    }
  }

  let page = openPage()
  return {
    world,
    faults,
    reached,
    pressed,
    unanswered,
    page: () => page,
    custody: () => custody,
    /** A script of the page posts what the wallet's own script would post. */
    postOnWire(call: WireCall) {
      if (!passes(call.method) && page.wire.take([call])) reach(call)
    },
    /** As the user does: decides on what is on the screen, first come first. */
    async decide(choice: 'continue' | 'reject', onClick = false) {
      const shown = world.shown.find(({ entry }) => entry.state === 'ready' || entry.state === 'reviewing')
      if (shown === undefined) return
      const { requestId, digest, revision } = shown.entry
      if (choice === 'continue') pressed.push(bytesOf(shown.held.method, shown.held.text))
      void custody.decide({ requestId, digest, revision, choice, ...(onClick ? { onClick } : {}) })
    },
    navigate() {
      page.close()
      page = openPage()
    },
    /** The background starts anew; what it was doing is lost. */
    restart() {
      world.writesLeft = Number.POSITIVE_INFINITY
      world.shown = []
      doors = createPageDoors()
      custody = world.start()
      page.cut()
    },
    remove() {
      removed = true
      page.cut()
    },
  }
}

export type WholePath = ReturnType<typeof openWholePath>
