import type { Browser } from 'wxt/browser'

/** A browser's port, as its other end sees it. Messages are copied as JSON, as Chrome does. */
export interface FakePort {
  readonly port: Browser.runtime.Port
  /** What our end posted. */
  readonly posted: unknown[]
  /** Whether our end closed it. */
  closed: boolean
  say(message: unknown): void
  /** The other end goes away. */
  hangUp(): void
}

export function fakePort(name: string, sender?: Browser.runtime.MessageSender): FakePort {
  const messages: ((message: unknown) => void)[] = []
  const disconnects: (() => void)[] = []
  const fake = {
    posted: [] as unknown[],
    closed: false,
    say: (message: unknown) => {
      const copy: unknown = JSON.parse(JSON.stringify(message))
      for (const listener of messages) listener(copy)
    },
    hangUp: () => {
      for (const listener of disconnects) listener()
    },
  }
  const port = {
    name,
    ...(sender === undefined ? {} : { sender }),
    postMessage: (message: unknown) => void fake.posted.push(JSON.parse(JSON.stringify(message))),
    disconnect: () => {
      fake.closed = true
    },
    onMessage: { addListener: (listener: (message: unknown) => void) => void messages.push(listener) },
    onDisconnect: { addListener: (listener: () => void) => void disconnects.push(listener) },
  }
  return Object.assign(fake, { port: port as unknown as Browser.runtime.Port })
}
