/** Takes every way to the network from this thread, so that no library in it can reach out; imported before them. */
for (const name of ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource', 'WebTransport', 'importScripts']) {
  Object.defineProperty(globalThis, name, {
    value: () => {
      throw new Error('this thread has no network')
    },
    writable: false,
    configurable: false,
  })
}
