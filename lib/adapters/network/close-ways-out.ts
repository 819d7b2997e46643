function refuse(): never {
  throw new Error('this thread has no network')
}

/** `caches` too: it can fetch what it keeps. */
const WAYS = ['WebSocket', 'XMLHttpRequest', 'EventSource', 'WebTransport', 'importScripts', 'caches']

/** Leaves this thread no way to the network but what `fetch` does; for good, so that no library brings one back. */
export function closeWaysOut(fetch: (input: string | URL | Request) => Promise<Response>): void {
  const ways = [...WAYS.map((name) => ({ name, value: refuse })), { name: 'fetch', value: fetch }]
  for (const { name, value } of ways) {
    Object.defineProperty(globalThis, name, { value, writable: false, configurable: false })
  }
}
