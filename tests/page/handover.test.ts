import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PORT_OFFERED, PORT_WANTED } from '../../lib/page/port-handover.ts'
import { takePort } from '../../lib/page/relay/take-port.ts'
import { openRelayLine } from '../../lib/page/relay-line.ts'

// Node's removal of a listener reads no boolean for `capture`, which browsers do; the guard takes it when it is loaded.
vi.hoisted(() => {
  const remove = EventTarget.prototype.removeEventListener
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    remove.call(this, type, listener, typeof options === 'boolean' ? { capture: options } : options)
  }
})

/** Guard and relay started in this order, in a fresh window; and a page that listens from then on. */
async function start(order: 'guard first' | 'relay first') {
  const ports: MessagePort[] = []
  const relay = () => takePort((port) => ports.push(port))
  if (order === 'relay first') relay()
  const line = openRelayLine()
  if (order === 'guard first') relay()
  const heardByPage: string[] = []
  for (const name of [PORT_OFFERED, PORT_WANTED]) {
    window.addEventListener(name, () => heardByPage.push(name), true)
  }
  return { ports, line, heardByPage }
}

describe('the port between guard and relay', () => {
  const opened: MessagePort[] = []
  beforeEach(() => vi.stubGlobal('window', new EventTarget()))
  afterEach(() => {
    for (const port of opened.splice(0)) port.close()
    vi.unstubAllGlobals()
  })

  it.each(['guard first', 'relay first'] as const)('is handed over at once, %s', async (order) => {
    const { ports, line, heardByPage } = await start(order)
    expect(ports.length).toBe(1)
    opened.push(...ports)
    const heard = new Promise((resolve) => ports[0]?.addEventListener('message', ({ data }) => resolve(data)))
    ports[0]?.start()
    line.post({ type: 'guard.ping' })
    expect(await heard).toEqual({ type: 'guard.ping' })
    expect(heardByPage).toEqual([])
  })

  it.each(['guard first', 'relay first'] as const)('is given to no one else, %s', async (order) => {
    const { ports } = await start(order)
    opened.push(...ports)
    const given: unknown[] = []
    window.addEventListener(PORT_OFFERED, (event) => given.push(...(event as MessageEvent).ports))
    window.dispatchEvent(new Event(PORT_WANTED))
    expect(given.length).toBe(0)
  })

  it.each(['guard first', 'relay first'] as const)('can’t be replaced by a page’s own, %s', async (order) => {
    const { ports } = await start(order)
    const { port1, port2 } = new MessageChannel()
    opened.push(...ports, port1, port2)
    window.dispatchEvent(new MessageEvent(PORT_OFFERED, { ports: [port2] }))
    expect(ports.length).toBe(1)
  })
})
