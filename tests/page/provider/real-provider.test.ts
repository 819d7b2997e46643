import { describe, expect, it } from 'vitest'
import { ACCOUNT, openRealWallet, type RealWallet, type Seen } from './open-real-wallet.ts'

const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 5))

/** What can be told of a value by a page that compares: of an error its kind and code, of the provider only that it is it. */
function told(value: unknown, provider: Seen): unknown {
  if (value === provider) return 'the provider itself'
  if (value instanceof Error) {
    const { name, stack = '' } = value
    const { code } = value as { readonly code?: unknown }
    return { error: name, code: typeof code === 'number' ? code : null, stack: stack.startsWith(`${name}: `) }
  }
  if (value instanceof Promise) return 'a promise'
  if (Array.isArray(value)) return value.map((each) => told(each, provider))
  return value
}

/** What a probe gives, or throws, or rejects with. */
async function outcome(probe: (provider: Seen, wallet: RealWallet) => unknown, of: 'raw' | 'face'): Promise<unknown> {
  const wallet = await openRealWallet()
  const provider = wallet[of]
  try {
    const given = probe(provider, wallet)
    const kind = given instanceof Promise ? 'later' : 'at once'
    return [kind, told(await given, provider)]
  } catch (error) {
    return ['failed', told(error, provider)]
  }
}

/** Every name that a dApp can find on the provider; those that begin with `_` are the wallet's own. */
function publicNames(provider: object): string[] {
  const names = new Set<string>()
  for (let at: object | null = provider; at !== null && at !== Object.prototype; at = Reflect.getPrototypeOf(at)) {
    for (const key of Reflect.ownKeys(at)) if (typeof key === 'string' && !key.startsWith('_')) names.add(key)
  }
  names.delete('constructor')
  return [...names].sort()
}

const noop = () => undefined
const one = () => 1
const two = () => 2
const callback = (ask: (provider: Seen, done: (...args: unknown[]) => void) => unknown) => (provider: Seen) =>
  new Promise((resolve) => {
    ask(provider, (...args) => resolve(args.map((arg) => told(arg, provider))))
  })

const PROBES: { readonly [what: string]: (provider: Seen, wallet: RealWallet) => unknown } = {
  // What it is.
  typeof: (provider) => [typeof provider, Array.isArray(provider), String(provider)],
  'Object.prototype.toString': (provider) => Object.prototype.toString.call(provider),
  toStringTag: (provider) => Reflect.get(provider, Symbol.toStringTag),
  'is no plain object': (provider) => Reflect.getPrototypeOf(provider) === Object.prototype,
  'is no promise': (provider) => 'then' in provider,
  'can be added to': (provider) => Object.isExtensible(provider),
  isMetaMask: (provider) => provider.isMetaMask,
  'chainId, networkVersion, selectedAddress': ({ chainId, networkVersion, selectedAddress }) => [
    chainId,
    networkVersion,
    selectedAddress,
  ],
  isConnected: (provider) => provider.isConnected(),
  _state: (provider) => provider._state,
  _metamask: ({ _metamask }) => Object.keys(_metamask),
  '_metamask.isUnlocked': (provider) => provider._metamask.isUnlocked(),

  // Requests.
  'request of a read': (provider) => provider.request({ method: 'eth_blockNumber' }),
  'request of what is held': (provider) => provider.request({ method: 'personal_sign', params: ['0x', ACCOUNT] }),
  'request without its this': ({ request }) => request({ method: 'eth_chainId' }),
  'request that the wallet refuses': async (provider) =>
    provider.request({ method: 'eth_sendTransaction' }).catch((error) => error),
  'request of nothing': (provider) => provider.request(),
  'request of a list': (provider) => provider.request([{ method: 'eth_chainId' }]),
  'request of a text': (provider) => provider.request('eth_chainId'),
  'request without a method': (provider) => provider.request({}),
  'request with an empty method': (provider) => provider.request({ method: '' }),
  'request with a number for its method': (provider) => provider.request({ method: 1 }),
  'request with a text for its parameters': (provider) => provider.request({ method: 'eth_chainId', params: 'x' }),
  'request with null for its parameters': (provider) => provider.request({ method: 'eth_chainId', params: null }),
  enable: (provider) => provider.enable(),
  'enable without its this': ({ enable }) => enable(),

  // Older forms.
  'send(method)': (provider) => provider.send('eth_chainId'),
  'send(method, parameters)': (provider) => provider.send('personal_sign', ['0x', ACCOUNT]),
  'send(payload, callback)': callback((provider, done) => provider.send({ id: 7, method: 'eth_blockNumber' }, done)),
  'send(held payload, callback)': callback((provider, done) =>
    provider.send({ id: 'x', method: 'personal_sign', params: ['0x', ACCOUNT] }, done),
  ),
  'send(payload) at once, accounts': (provider) => provider.send({ id: 7, jsonrpc: '2.0', method: 'eth_accounts' }),
  'send(payload) at once, network': (provider) => provider.send({ id: 7, jsonrpc: '2.0', method: 'net_version' }),
  'send(payload) at once, coinbase': (provider) => provider.send({ id: 7, jsonrpc: '2.0', method: 'eth_coinbase' }),
  'send(payload) at once, what the wallet has not at hand': (provider) => provider.send({ method: 'eth_blockNumber' }),
  sendAsync: callback((provider, done) => provider.sendAsync({ id: 7, method: 'eth_blockNumber' }, done)),
  'sendAsync of what is held': callback((provider, done) =>
    provider.sendAsync({ id: 7, method: 'personal_sign' }, done),
  ),
  'sendAsync that the wallet refuses': callback((provider, done) =>
    provider.sendAsync({ id: 7, method: 'eth_sign' }, done),
  ),
  'sendAsync of a list': callback((provider, done) =>
    provider.sendAsync(
      [
        { id: 1, jsonrpc: '2.0', method: 'eth_chainId' },
        { id: 'two', jsonrpc: '2.0', method: 'personal_sign' },
        { id: 3, jsonrpc: '2.0', method: 'eth_sign' },
      ],
      done,
    ),
  ),
  'sendAsync with no callback': (provider) => provider.sendAsync({ id: 7, method: 'eth_blockNumber' }),
  requestBatch: (provider) =>
    provider._metamask.requestBatch([
      { id: 1, jsonrpc: '2.0', method: 'eth_chainId' },
      { id: 2, jsonrpc: '2.0', method: 'eth_sign' },
    ]),
  'requestBatch of no list': (provider) => provider._metamask.requestBatch({}),

  // Events.
  'each method that adds or removes returns the provider': (provider) => [
    provider.on('a', noop),
    provider.addListener('a', noop),
    provider.once('a', noop),
    provider.prependListener('a', noop),
    provider.prependOnceListener('a', noop),
    provider.off('a', noop),
    provider.removeListener('a', noop),
    provider.off('never', noop),
    provider.removeAllListeners('a'),
    provider.removeAllListeners(),
    provider.setMaxListeners(3),
  ],
  'the order of listeners, and what each is called with': (provider) => {
    const heard: unknown[] = []
    const listener = (name: string) =>
      function (this: unknown, ...args: unknown[]) {
        heard.push([name, told(this, provider), ...args])
      }
    provider.on('a', listener('on'))
    provider.once('a', listener('once'))
    provider.prependListener('a', listener('first'))
    provider.prependOnceListener('a', listener('first once'))
    return [provider.emit('a', 1, 2), provider.emit('a', 3), provider.emit('b'), heard]
  },
  'listeners and rawListeners': (provider) => {
    provider.on('a', one)
    provider.once('a', two)
    const [first, wrapped] = provider.rawListeners('a')
    const seen = [provider.listeners('a'), first === one, wrapped === two, wrapped?.listener === two, typeof wrapped]
    const called = [wrapped?.(), wrapped?.(), provider.listenerCount('a')]
    return [seen, called, provider.rawListeners('b'), provider.listeners('b')]
  },
  'a wrapper that rawListeners gave is taken off': (provider) => {
    provider.once('a', noop)
    provider.off('a', provider.rawListeners('a')[0])
    return provider.listenerCount('a')
  },
  'the newest of equal listeners is taken off': (provider) => {
    const heard: string[] = []
    const twice = () => heard.push('twice')
    provider.on('a', twice)
    provider.on('a', () => heard.push('between'))
    provider.on('a', twice)
    provider.off('a', twice)
    provider.emit('a')
    return heard
  },
  'a listener that takes another off while it runs': (provider) => {
    const heard: string[] = []
    const last = () => heard.push('last')
    provider.on('a', () => provider.off('a', last))
    provider.on('a', last)
    provider.emit('a')
    provider.emit('a')
    return heard
  },
  'eventNames and listenerCount': (provider) => {
    const symbol = Symbol.for('an event')
    provider.on('a', noop)
    provider.on(symbol, noop)
    provider.once('b', noop)
    provider.emit('b')
    return [
      provider.eventNames(),
      provider.listenerCount('a'),
      provider.listenerCount(symbol),
      provider.listenerCount('b'),
    ]
  },
  removeAllListeners: (provider) => {
    for (const name of ['a', 'a', 'b']) provider.on(name, noop)
    provider.removeAllListeners('a')
    const left = provider.eventNames()
    provider.removeAllListeners()
    return [left, provider.eventNames()]
  },
  getMaxListeners: (provider) => {
    const before = provider.getMaxListeners()
    provider.setMaxListeners(7)
    return [before, provider.getMaxListeners()]
  },
  'newListener and removeListener': (provider) => {
    const heard: unknown[] = []
    const hear =
      (what: string) =>
      (...args: unknown[]) =>
        heard.push([what, ...args, provider.listenerCount('a')])
    provider.on('removeListener', hear('removed'))
    provider.on('newListener', hear('new'))
    provider.once('a', noop)
    provider.emit('a')
    provider.on('a', noop)
    provider.off('a', noop)
    return heard
  },
  'a listener that is none': (provider) => provider.on('a', 'listener'),
  'once with a listener that is none': (provider) => provider.once('a', undefined),
  'taking off a listener that is none': (provider) => provider.off('a', undefined),
  'an error that nobody hears': (provider) => provider.emit('error', new RangeError('nobody')),
  'an error that somebody hears': (provider) => {
    provider.on('error', noop)
    return provider.emit('error', new RangeError('heard'))
  },
  'what the wallet says': async (provider, wallet) => {
    const heard: unknown[] = []
    for (const name of [
      'chainChanged',
      'networkChanged',
      'accountsChanged',
      'message',
      'connect',
      'disconnect',
      'data',
    ]) {
      provider.on(name, (...args: unknown[]) => heard.push([name, ...args]))
    }
    provider.once('chainChanged', () => heard.push('once'))
    wallet.notify('metamask_chainChanged', { chainId: '0x2', networkVersion: '2', isConnected: true })
    wallet.notify('metamask_accountsChanged', [])
    wallet.notify('eth_subscription', { subscription: '0x1', result: { hash: '0x2' } })
    await settle()
    wallet.notify('metamask_chainChanged', { chainId: '0x3', networkVersion: '3', isConnected: true })
    await settle()
    return [heard, provider.chainId, provider.selectedAddress, provider.networkVersion]
  },

  // As an object.
  'what a page sets is there': (provider) => {
    const given = Object.assign(provider, { note: 1, isMetaMask: false })
    return [
      given === provider,
      provider.note,
      provider.isMetaMask,
      'note' in provider,
      Object.keys(provider).includes('note'),
    ]
  },
  'what a page defines is there': (provider) => {
    Object.defineProperty(provider, 'note', { value: 1 })
    return [provider.note, Object.getOwnPropertyDescriptor(provider, 'note')]
  },
}

describe('the face of MetaMask’s own provider, to a dApp', () => {
  it.each(Object.entries(PROBES))('is the provider itself: %s', async (_, probe) => {
    expect(await outcome(probe, 'face')).toEqual(await outcome(probe, 'raw'))
  })

  it('has every public name, of the same kind, in the same place and steady', async () => {
    const { raw, face } = await openRealWallet()
    const kinds = (provider: Seen) =>
      publicNames(raw).map((name) => {
        const value = provider[name]
        const own = Object.getOwnPropertyDescriptor(provider, name)
        const { value: _, ...flags } = own ?? {}
        // Node's own `listenerCount` takes one more than that of the package which wallets carry.
        const takes = typeof value === 'function' && name !== 'listenerCount' ? value.length : null
        return { name, kind: typeof value, takes, there: name in provider, steady: value === provider[name], flags }
      })
    expect(publicNames(raw)).toContain('prependOnceListener')
    expect(kinds(face)).toEqual(kinds(raw))
  })
})
