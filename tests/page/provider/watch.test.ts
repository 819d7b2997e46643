import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { GLOBALS } from '../../../lib/page/provider/globals.data.ts'
import { watchAnnouncements } from '../../../lib/page/provider/watch-announcements.ts'
import { watchGlobals } from '../../../lib/page/provider/watch-globals.ts'
import { FakeWallet } from '../fake-wallet.ts'
import { openFacade } from './open-facade.ts'

type Detail = { readonly info: { readonly name: string }; readonly provider: object }
const INFO = {
  uuid: 'd0ccbd4f-1a0c-4e0a-8f0a-1d2b3c4d5e6f',
  name: 'Wallet',
  icon: 'data:image/png,',
  rdns: 'test.wallet',
}
const REQUEST = 'eip6963:requestProvider'
const ANNOUNCE = 'eip6963:announceProvider'

const defines = { object: Object.defineProperty, reflect: Reflect.defineProperty }

beforeEach(() => vi.stubGlobal('window', new EventTarget()))
afterEach(() => {
  vi.unstubAllGlobals()
  Object.defineProperty = defines.object
  Reflect.defineProperty = defines.reflect
})

/** A wallet that follows EIP-6963: announces itself at once and whenever it is asked. */
function announceWallet(provider: object) {
  const announce = () =>
    window.dispatchEvent(new CustomEvent(ANNOUNCE, { detail: Object.freeze({ info: INFO, provider }) }))
  window.addEventListener(REQUEST, announce)
  announce()
}

/** A page that collects what is announced to it. */
function collect(): Detail[] {
  const found: Detail[] = []
  window.addEventListener(ANNOUNCE, (event) => found.push((event as CustomEvent<Detail>).detail))
  return found
}

describe('announced wallets (EIP-6963)', () => {
  it.each(['before', 'after'])('reach pages by their faces alone, where the wallet came %s us', (order) => {
    const { wallet, facadeOf } = openFacade()
    if (order === 'before') announceWallet(wallet)
    watchAnnouncements(facadeOf)
    if (order === 'after') announceWallet(wallet)
    const found = collect()
    window.dispatchEvent(new Event(REQUEST))
    expect(found.length).toBeGreaterThan(0)
    for (const { info, provider } of found) {
      expect(info).toEqual(INFO)
      expect(provider).toBe(facadeOf(wallet))
    }
    expect(Object.isFrozen(found[0])).toBe(true)
  })

  it('reach a page that was there first, late', () => {
    const { wallet, facadeOf } = openFacade()
    watchAnnouncements(facadeOf)
    const found = collect()
    window.dispatchEvent(new Event(REQUEST))
    expect(found).toEqual([])
    announceWallet(wallet)
    expect(found.map(({ provider }) => provider)).toEqual([facadeOf(wallet)])
  })

  it('are named in what is held', async () => {
    const { wallet, relay, face, facadeOf } = openFacade()
    watchAnnouncements(facadeOf)
    announceWallet(wallet)
    void face.request({ method: 'eth_sign' } as never)
    const { uuid, name, rdns } = INFO
    expect((await relay.held()).provider).toEqual({ uuid, name, rdns })
  })

  it('are asked for once, before the page’s scripts run: later a wallet would answer with what the page made of its tools', () => {
    const { facadeOf } = openFacade()
    let asked = 0
    window.addEventListener(REQUEST, () => {
      asked += 1
    })
    watchAnnouncements(facadeOf)
    expect(asked).toBe(1)
    for (const name of ['DOMContentLoaded', 'load']) window.dispatchEvent(new Event(name))
    expect(asked).toBe(1)
  })

  it('do not show the raw provider to a page that replaced how an event is read', () => {
    const { wallet, facadeOf } = openFacade()
    watchAnnouncements(facadeOf)
    const own = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail') ?? {}
    const seen: unknown[] = []
    Object.defineProperty(CustomEvent.prototype, 'detail', {
      configurable: true,
      get() {
        const detail = own.get?.call(this)
        seen.push(detail?.provider)
        return detail
      },
    })
    announceWallet(wallet)
    Object.defineProperty(CustomEvent.prototype, 'detail', own)
    expect(seen).not.toContain(wallet)
  })

  it('are not announced by what is no provider', () => {
    const { facadeOf } = openFacade()
    watchAnnouncements(facadeOf)
    const found = collect()
    for (const detail of [null, 1, {}, { info: INFO }, { provider: {} }]) {
      window.dispatchEvent(new CustomEvent(ANNOUNCE, { detail }))
    }
    expect(found).toEqual([])
  })
})

describe('window.ethereum', () => {
  const page = () => (window as { ethereum?: unknown }).ethereum
  const put = (value: unknown) => Object.assign(window, { ethereum: value })

  it.each([
    [
      'assigned before us',
      (wallet: object, watch: () => void) => {
        put(wallet)
        watch()
      },
    ],
    [
      'assigned after us',
      (wallet: object, watch: () => void) => {
        watch()
        put(wallet)
      },
    ],
    [
      'defined before us',
      (wallet: object, watch: () => void) => {
        Object.defineProperty(window, 'ethereum', { get: () => wallet, configurable: true })
        watch()
      },
    ],
    [
      'defined before us, writable for good',
      (wallet: object, watch: () => void) => {
        Object.defineProperty(window, 'ethereum', { value: wallet, writable: true })
        watch()
      },
    ],
    [
      'defined after us',
      (wallet: object, watch: () => void) => {
        watch()
        Object.defineProperty(window, 'ethereum', { value: wallet, configurable: false })
      },
    ],
    [
      'defined after us by a getter',
      (wallet: object, watch: () => void) => {
        watch()
        Reflect.defineProperty(window, 'ethereum', { get: () => wallet })
      },
    ],
  ])('shows the face of a wallet %s', (_, arrange) => {
    const { wallet, facadeOf, face } = openFacade()
    arrange(wallet, () => watchGlobals(facadeOf))
    expect(page()).toBe(face)
    expect(Object.getOwnPropertyDescriptor(window, 'ethereum')?.value).not.toBe(wallet)
  })

  it.each(['before', 'after'])(
    'hides the wallet in window.web3, set %s us, and leaves the rest of it alone',
    (when) => {
      const { wallet, facadeOf, face } = openFacade()
      const shim = new Proxy({ currentProvider: wallet, eth: { Contract: class {} } }, {})
      const place = () => Object.defineProperty(window, 'web3', { value: shim, configurable: true, writable: true })
      if (when === 'before') place()
      watchGlobals(facadeOf)
      if (when === 'after') place()
      const { web3 } = window as unknown as { web3: typeof shim }
      expect(web3.currentProvider).toBe(face)
      expect(shim.currentProvider).toBe(face)
      expect(web3.eth).toBe(shim.eth)
    },
  )

  it('hides a wallet in a web3 that can’t be changed', () => {
    const { wallet, facadeOf, face } = openFacade()
    watchGlobals(facadeOf)
    Object.assign(window, { web3: Object.freeze({ currentProvider: wallet }) })
    expect((window as unknown as { web3: { currentProvider: object } }).web3.currentProvider).toBe(face)
  })

  it('keeps a wallet that locked it against later ones, and gives way where it did not', () => {
    const { wallet, facadeOf, face } = openFacade()
    watchGlobals(facadeOf)
    put(new FakeWallet())
    Object.defineProperty(window, 'ethereum', { value: wallet, writable: false })
    put(new FakeWallet())
    expect(page()).toBe(face)
  })

  it('can’t be taken away, so that no later wallet is seen unguarded', () => {
    const { wallet, facadeOf } = openFacade()
    watchGlobals(facadeOf)
    put(wallet)
    expect(Reflect.deleteProperty(window, 'ethereum')).toBe(false)
    expect(() => Object.defineProperties(window, { ethereum: { value: wallet } })).toThrow()
    expect(page()).not.toBe(wallet)
  })

  it.each([true, false])('is listed as the wallet before us had it: %s', (enumerable) => {
    const { wallet, facadeOf } = openFacade()
    Object.defineProperty(window, 'ethereum', { value: wallet, configurable: true, writable: true, enumerable })
    watchGlobals(facadeOf)
    expect(Object.keys(window).includes('ethereum')).toBe(enumerable)
  })

  it('leaves every other definition as it is', () => {
    const { facadeOf } = openFacade()
    watchGlobals(facadeOf)
    const made = Object.defineProperty({}, 'ethereum', { value: 1 })
    expect(Object.getOwnPropertyDescriptor(made, 'ethereum')).toMatchObject({ value: 1, writable: false })
    expect(Reflect.defineProperty(Object.freeze({}), 'a', { value: 1 })).toBe(false)
    expect(Object.defineProperty.length).toBe(3)
    for (const owner of [Object, Reflect]) {
      const attributes = { writable: true, enumerable: false, configurable: true }
      expect(Object.getOwnPropertyDescriptor(owner, 'defineProperty')).toMatchObject(attributes)
    }
  })
})

describe('where there is no wallet', () => {
  it('a page finds nothing in any wallet’s variable, and lists none', () => {
    const { facadeOf } = openFacade()
    const before = { keys: Object.keys(window), text: JSON.stringify(window) }
    expect(watchGlobals(facadeOf)).toBe(false)
    expect({ keys: Object.keys(window), text: JSON.stringify(window) }).toEqual(before)
    for (const name in window) expect(GLOBALS).not.toContain(name)
    for (const name of GLOBALS) {
      expect((window as unknown as { readonly [name: string]: unknown })[name]).toBeUndefined()
      expect(Object.getOwnPropertyDescriptor(window, name)?.enumerable).toBe(false)
    }
  })

  it('a page’s own variable of such a name holds what the page puts there', () => {
    const { facadeOf } = openFacade()
    watchGlobals(facadeOf)
    for (const value of [1, 'text', null, false, undefined]) {
      Object.assign(window, { ronin: value })
      expect((window as unknown as { ronin: unknown }).ronin).toBe(value)
    }
  })
})

describe('a wallet’s own global', () => {
  it.each(GLOBALS)('%s shows a wallet by its face, assigned or defined', (name) => {
    for (const define of [false, true]) {
      vi.stubGlobal('window', new EventTarget())
      const { wallet, facadeOf, face } = openFacade()
      watchGlobals(facadeOf)
      const value = name === 'web3' ? { currentProvider: wallet } : wallet
      if (define) Object.defineProperty(window, name, { value, configurable: false, writable: false })
      else Object.assign(window, { [name]: value })
      const seen = (window as unknown as { readonly [name: string]: typeof value })[name]
      expect(name === 'web3' ? (seen as { currentProvider: object }).currentProvider : seen).toBe(face)
      Object.defineProperty = defines.object
      Reflect.defineProperty = defines.reflect
    }
  })

  it('is watched wherever a wallet library looks for one', () => {
    const library = createRequire(import.meta.url).resolve('@web3-onboard/injected-wallets')
    const source = readFileSync(join(dirname(library), 'wallets.js'), 'utf8')
    const named = [...source.matchAll(/window\.([$\w]+)/g)].flatMap(([, name]) => name ?? [])
    // A method of every object; two flags that hold no provider; and a function that gives one, with no wallet left behind it.
    const others = ['hasOwnProperty', 'Bitpie', 'hiWallet', 'Bitski']
    expect(named.length).toBeGreaterThan(20)
    expect([...new Set(named)].filter((name) => !GLOBALS.some((known) => known === name))).toEqual(
      others.filter((name) => named.includes(name)).sort((a, b) => named.indexOf(a) - named.indexOf(b)),
    )
  })

  it('shows the faces of providers that lie in a plain object of that name', () => {
    const { wallet, facadeOf, face } = openFacade()
    watchGlobals(facadeOf)
    Object.assign(window, { enkrypt: { providers: { ethereum: wallet } } })
    expect((window as unknown as { enkrypt: { providers: object } }).enkrypt.providers).toMatchObject({
      ethereum: face,
    })
  })

  it('shows the faces of the providers that it holds, and leaves other chains alone', () => {
    const { wallet, facadeOf, face } = openFacade()
    const solana = { request: () => 'not Ethereum' }
    watchGlobals(facadeOf)
    Object.assign(window, { phantom: { ethereum: wallet, solana, isPhantom: true, find: () => wallet }, rabby: wallet })
    const { phantom, rabby } = window as unknown as { phantom: { [key: string]: unknown }; rabby: unknown }
    expect(rabby).toBe(face)
    expect(phantom.ethereum).toBe(face)
    expect(phantom.solana).toBe(solana)
    expect(phantom.isPhantom).toBe(true)
    expect(phantom.find).toBeUndefined()
  })
})
