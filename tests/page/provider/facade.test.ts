import { describe, expect, it } from 'vitest'
import { FakeWallet } from '../fake-wallet.ts'
import { openFacade } from './open-facade.ts'

/** Everything that a page can reach from a value by its properties and prototypes, and by calling nothing. */
function reachable(start: unknown): Set<unknown> {
  const seen = new Set<unknown>()
  const visit = (value: unknown) => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return
    seen.add(value)
    if (value === Object.prototype || value === Function.prototype) return
    visit(Reflect.getPrototypeOf(value))
    for (const key of Reflect.ownKeys(value)) {
      const descriptor = Reflect.getOwnPropertyDescriptor(value, key)
      visit(descriptor?.value)
      visit(descriptor?.get)
    }
  }
  visit(start)
  return seen
}

describe('the face of a provider', () => {
  it('is one for each provider, and is its own face', () => {
    const { wallet, face, facadeOf } = openFacade()
    expect(facadeOf(wallet)).toBe(face)
    expect(facadeOf(face)).toBe(face)
    expect(facadeOf(new FakeWallet())).not.toBe(face)
    expect(face).not.toBe(wallet)
  })

  it('shows the wallet’s own values, live', () => {
    const { wallet, face } = openFacade()
    expect(face.isMetaMask).toBe(true)
    expect(face.chainId).toBe('0x1')
    wallet.chain = '0x89'
    expect(face.chainId).toBe('0x89')
    expect(face.isConnected()).toBe(true)
    expect('request' in face && 'isMetaMask' in face).toBe(true)
    expect('selectedAddress' in face).toBe(false)
    expect(String(face)).toBe('[object Object]')
    expect(Object.keys(face)).toContain('isMetaMask')
  })

  it('leads to the wallet’s own object by no property, prototype or descriptor', () => {
    const { wallet, face } = openFacade()
    const found = reachable(face)
    for (const hidden of [
      wallet,
      FakeWallet,
      FakeWallet.prototype,
      wallet._rpcEngine,
      wallet._metamask,
      wallet.request,
    ]) {
      expect(found.has(hidden)).toBe(false)
    }
    expect(face._rpcEngine).toBeUndefined()
    expect(face.reached).toEqual([])
  })

  it('shows further providers by their own faces', () => {
    const other = new FakeWallet()
    const wallet = Object.assign(new FakeWallet(), { providers: [] as unknown[], selectedProvider: other })
    wallet.providers = [wallet, other]
    const { face, facadeOf } = openFacade(wallet)
    expect(face.providers).toEqual([face, facadeOf(other)])
    expect(face.selectedProvider).toBe(facadeOf(other))
  })

  it('keeps what a page sets to itself', () => {
    const { wallet, face } = openFacade()
    Object.assign(face, { chainId: '0x5', note: 1 })
    expect([face.chainId, face.note]).toEqual(['0x5', 1])
    expect([wallet.chainId, 'note' in wallet]).toEqual(['0x1', false])
    expect(delete (face as { chainId?: string }).chainId).toBe(true)
    expect(face.chainId).toBe('0x1')
  })

  it('passes events on with itself as their target', () => {
    const { wallet, face } = openFacade()
    const heard: unknown[][] = []
    function listener(this: unknown, ...args: unknown[]) {
      heard.push([this === face, ...args])
    }
    expect(face.on('chainChanged', listener)).toBe(face)
    wallet.emit('chainChanged', '0x5')
    wallet.emit('chainChanged', wallet)
    face.removeListener('chainChanged', listener)
    wallet.emit('chainChanged', '0x6')
    expect(heard).toEqual([
      [true, '0x5'],
      [true, face],
    ])
  })

  it('hears an event once, in the order asked for', () => {
    const { wallet, face } = openFacade()
    const heard: string[] = []
    face.on('connect', () => heard.push('second'))
    face.prependListener('connect', () => heard.push('first'))
    face.once('connect', () => heard.push('once'))
    wallet.emit('connect')
    wallet.emit('connect')
    expect(heard).toEqual(['first', 'second', 'once', 'first', 'second'])
    expect(face.listenerCount('connect')).toBe(2)
  })

  it('lets a page’s own emit reach the page’s listeners only', () => {
    const { wallet, face } = openFacade()
    const heard: string[] = []
    wallet.on('accountsChanged', () => heard.push('wallet'))
    face.on('accountsChanged', () => heard.push('page'))
    face.emit('accountsChanged', [])
    expect(heard).toEqual(['page'])
  })
})

describe('the older doors', () => {
  it('answer in the wallet’s own shapes', async () => {
    const { relay, face } = openFacade()
    const bySend = face.send('personal_sign', ['0x01'])
    await relay.decide('forward')
    expect(await bySend).toEqual({ id: 9, jsonrpc: '2.0', result: 'done personal_sign' })

    const byCallback = new Promise((resolve) =>
      face.sendAsync({ id: 7, method: 'personal_sign' }, (...args) => resolve(args)),
    )
    await relay.decide('forward')
    expect(await byCallback).toEqual([null, { id: 7, jsonrpc: '2.0', result: 'done personal_sign' }])

    const enabled = face.enable()
    expect(await relay.held()).toMatchObject({ method: 'eth_requestAccounts', text: '[]' })
    await relay.decide('forward')
    expect(await enabled).toBe('done eth_requestAccounts')
  })

  it('tell a rejection as an error to the callback', async () => {
    const { relay, face } = openFacade()
    const answer = new Promise<[unknown, unknown]>((resolve) =>
      face.send({ id: 7, method: 'personal_sign' }, (...args: [unknown, unknown]) => resolve(args)),
    )
    await relay.decide('reject')
    const [error, response] = await answer
    expect(error).toMatchObject({ code: 4001 })
    expect(response).toMatchObject({ id: 7, error })
  })

  it('answer at once only what passes', () => {
    const { wallet, face } = openFacade()
    expect(face.send({ id: 1, method: 'eth_accounts' })).toMatchObject({ result: 'at once eth_accounts' })
    expect(() => face.send({ id: 1, method: 'eth_sign' })).toThrow('at once')
    expect(wallet.reached).toHaveLength(1)
  })

  it('check each request of a batch for itself', async () => {
    const { wallet, relay, face } = openFacade()
    const batch = [
      { id: 1, method: 'eth_blockNumber' },
      { id: 2, method: 'personal_sign', params: ['0x01'] },
    ]
    const answer = face._metamask.requestBatch(...([batch] as unknown as []))
    await relay.held()
    expect(wallet.asked.map(({ method }) => method)).toEqual(['eth_blockNumber'])
    await relay.decide('reject')
    expect(await answer).toMatchObject([
      { id: 1, result: 'done eth_blockNumber' },
      { id: 2, error: { code: 4001 } },
    ])
  })
})
