/**
 * Leaves a worker no way to the network but to read files of the extension's own package (a library's wasm); imported
 * before any library.
 */
const read = globalThis.fetch
const { protocol, host } = globalThis.location

function refuse(): never {
  throw new Error('this thread has no network')
}

function readOwn(input: string | URL): Promise<Response> {
  const url = new URL(input)
  return url.protocol === protocol && url.host === host
    ? read(url, { credentials: 'omit', redirect: 'error' })
    : refuse()
}

const ways = ['WebSocket', 'XMLHttpRequest', 'EventSource', 'WebTransport', 'importScripts'].map((name) => ({
  name,
  value: refuse,
}))
for (const { name, value } of [{ name: 'fetch', value: readOwn }, ...ways]) {
  Object.defineProperty(globalThis, name, { value, writable: false, configurable: false })
}
