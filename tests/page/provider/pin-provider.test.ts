import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchGlobals } from '../../../lib/page/provider/watch-globals.ts'
import { FakeWallet } from '../fake-wallet.ts'
import { type Face, openFacade } from './open-facade.ts'

const TX = { method: 'eth_sendTransaction', params: [{ value: '0x1' }] }
const defines = { object: Object.defineProperty, reflect: Reflect.defineProperty }

beforeEach(() => vi.stubGlobal('window', new EventTarget()))
afterEach(() => {
  vi.unstubAllGlobals()
  Object.defineProperty = defines.object
  Reflect.defineProperty = defines.reflect
})

/** A wallet of its own class, whose methods may be replaced without harm to other tests, and call their elders. */
const ownWallet = () =>
  new (class extends FakeWallet {
    override request(...args: Parameters<FakeWallet['request']>) {
      return super.request(...args)
    }
    override enable() {
      return super.enable()
    }
    override send(...args: Parameters<FakeWallet['send']>) {
      return super.send(...args)
    }
    override sendAsync(...args: Parameters<FakeWallet['sendAsync']>) {
      return super.sendAsync(...args)
    }
  })()

/** A wallet that made its variable unchangeable, so that the page sees the wallet’s own object whatever we do. */
function openLocked(how: PropertyDescriptor, name = 'ethereum', wallet: FakeWallet = ownWallet()) {
  const opened = openFacade(wallet)
  Object.defineProperty(window, name, { ...how, configurable: false })
  expect(watchGlobals(opened.facadeOf)).toBe(true)
  return opened
}
const page = () => (window as unknown as { readonly ethereum: Face }).ethereum

describe('a wallet that the page sees itself, since it locked its variable before us', () => {
  it.each(['value', 'getter'])('is held all the same when it is asked, locked as a %s', async (how) => {
    const wallet = ownWallet()
    const { relay } = openLocked(
      how === 'value' ? { value: wallet, writable: false } : { get: () => wallet },
      'ethereum',
      wallet,
    )
    expect(page()).toBe(wallet)
    const answer = page().request(TX)
    expect(await relay.held()).toMatchObject({ method: TX.method, text: JSON.stringify(TX.params) })
    expect(wallet.asked).toEqual([])
    await relay.decide('forward')
    expect(await answer).toBe(`done ${TX.method}`)
    expect(wallet.asked).toEqual([{ method: TX.method, text: JSON.stringify(TX.params) }])
    expect(await page().request({ method: 'eth_blockNumber' })).toBe('done eth_blockNumber')
  })

  it('is held by each way in which it can be asked, taken off it or from its class too', async () => {
    const wallet = ownWallet()
    const { relay } = openLocked({ value: wallet }, 'ethereum', wallet)
    const ignore = () => undefined
    const { request } = wallet
    const ways = [
      () => wallet.request(TX),
      () => wallet.send(TX.method, TX.params),
      () => wallet.sendAsync(TX, ignore),
      () => wallet.send(TX, ignore),
      () => wallet.enable(),
      () => request(TX),
      () => Object.getPrototypeOf(wallet).request.call(wallet, TX),
    ]
    for (const [place, ask] of ways.entries()) {
      void ask()
      await relay.settle()
      expect(relay.posted.filter(({ type }) => type === 'request.hold')).toHaveLength(place + 1)
    }
    expect(wallet.asked).toEqual([])
  })

  it('is held where it lies in an object of the wallet’s that can’t be changed', async () => {
    const wallet = ownWallet()
    const { relay } = openLocked({ value: Object.freeze({ ethereum: wallet, isPhantom: true }) }, 'phantom', wallet)
    void (window as unknown as { phantom: { ethereum: Face } }).phantom.ethereum.request(TX)
    await relay.held()
    expect(wallet.asked).toEqual([])
  })

  it('can be asked unheld where it is frozen as well: the relay is told that a wallet came first', () => {
    const wallet = Object.freeze(Object.assign(ownWallet(), { request: vi.fn() }))
    openLocked({ value: wallet }, 'ethereum', wallet as never)
    void page().request(TX)
    expect(wallet.request).toHaveBeenCalledOnce()
  })

  it('shows no later wallet, where the variable could still be written', async () => {
    const wallet = ownWallet()
    const later = new FakeWallet()
    const { face } = openLocked({ value: wallet, writable: true }, 'ethereum', wallet)
    Reflect.set(window, 'ethereum', later)
    expect(page()).toBe(face)
  })
})
