import { expect, it, vi } from 'vitest'

it('a worker is left the files of its own package, and no host', async () => {
  const read = vi.fn(async () => new Response('wasm'))
  const ways = ['WebSocket', 'XMLHttpRequest', 'EventSource', 'WebTransport', 'importScripts']
  const own = { fetch: read, location: new URL('chrome-extension://abc/engine.html') }
  for (const [name, value] of Object.entries(own)) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true })
  }
  await import('../../../lib/adapters/network/package-files-only.ts')
  const call = (url: string) => (async () => globalThis.fetch(url))()
  expect(await (await call('chrome-extension://abc/assets/c4w.wasm')).text()).toBe('wasm')
  for (const url of ['https://host.example/', 'chrome-extension://other/x', 'chrome-extension:abc', 'data:,x']) {
    await expect(call(url)).rejects.toThrow('no network')
  }
  expect(read).toHaveBeenCalledTimes(1)
  for (const name of ways) {
    const way: unknown = Reflect.get(globalThis, name)
    expect(() => typeof way === 'function' && way('https://host.example/')).toThrow('no network')
  }
  expect(() => Object.assign(globalThis, { fetch: read })).toThrow()
})
