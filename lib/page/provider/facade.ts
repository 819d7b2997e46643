import {
  bare,
  createObject,
  defineProperty,
  deleteProperty,
  getOwnDescriptor,
  getProperty,
  hasProperty,
  isArray,
  jsonParse,
  jsonStringify,
  ownHas,
  ownKeys,
  ProxyClass,
} from '../primordials.ts'
import { callProvider } from './ask-wallet.ts'
import type { Provider } from './custody.ts'
import type { Doors } from './doors.ts'
import { createEmitter } from './emitter.ts'
import { isObject } from './is-object.ts'

/** Whether something can be asked as a wallet's provider is. */
export function isProvider(value: unknown): value is object {
  const has = (name: string) => isObject(value) && typeof getProperty(value, name) === 'function'
  return has('request') || has('sendAsync')
}

/** Members of a wallet's object that serve chains which are not Ethereum's: out of our reading, and left as they are. */
const OTHER_CHAINS: { readonly [member: PropertyKey]: true | undefined } = bare({
  aptos: true,
  bitcoin: true,
  cardano: true,
  cosmos: true,
  keplr: true,
  near: true,
  solana: true,
  stacks: true,
  starknet: true,
  sui: true,
  ton: true,
  tron: true,
  tronLink: true,
})

/**
 * The face of a provider that pages get in its place. It shows the wallet's own plain values, live; the wallet's
 * methods by our own of the same name; further providers by their own facades; and nothing else, so that nothing leads
 * to the raw provider. What a page sets on it stays on it.
 */
export function createFacade(provider: Provider, doors: Doors, facadeOf: (raw: object) => object): object {
  const { raw } = provider
  const own = createObject(createObject(Object.prototype))
  const hideProviders = (value: unknown): unknown => (isProvider(value) ? facadeOf(value) : value)

  const emitter = createEmitter(
    () => face,
    (name, deliver) => {
      if (typeof getProperty(raw, 'on') !== 'function') return
      callProvider(raw, 'on', [
        name,
        (...args: unknown[]) => {
          for (let i = 0; i < args.length; i++) args[i] = hideProviders(args[i])
          deliver(args)
        },
      ])
    },
  )

  /** As the page set it; the provider keeps its own. */
  let maxListeners: unknown
  const methods: { readonly [name: PropertyKey]: unknown } = bare({
    ...emitter,
    ...doors,
    setMaxListeners: (limit: unknown) => {
      maxListeners = limit
      return face
    },
    getMaxListeners: () => maxListeners ?? callProvider(raw, 'getMaxListeners', []),
    isConnected: () => callProvider(raw, 'isConnected', []) === true,
    requestBatch: undefined,
  })

  const experimental = (): object => ({
    isUnlocked: () => callProvider(getProperty(raw, '_metamask') as object, 'isUnlocked', []),
    requestBatch: doors.requestBatch,
  })
  let experimentalApi: object | undefined

  /** What the page may see of one of the provider's properties; undefined where it may not. */
  const show = (key: PropertyKey): unknown => {
    const value = getProperty(raw, key)
    if (typeof value === 'function') return methods[key]
    if (typeof value !== 'object' || value === null) return value
    if (key === '_metamask') {
      experimentalApi ??= experimental()
      return experimentalApi
    }
    if (key === '_state') return copyPlain(value)
    if (OTHER_CHAINS[key] === true) return value
    if (isArray(value)) return copyProviders(value, facadeOf)
    // Enkrypt keeps its providers in a plain object of that name.
    return isProvider(value) || key === 'providers' ? facadeOf(value) : undefined
  }

  const face: object = new ProxyClass(
    own,
    bare({
      get: (target: object, key: PropertyKey) =>
        hasProperty(target, key) ? getProperty(target, key, face) : show(key),
      has: (target: object, key: PropertyKey) => hasProperty(target, key) || show(key) !== undefined,
      set(target: object, key: PropertyKey, value: unknown) {
        return defineProperty(target, key, bare({ value, writable: true, enumerable: true, configurable: true }))
      },
      deleteProperty(target: object, key: PropertyKey) {
        deleteProperty(target, key)
        return true
      },
      getOwnPropertyDescriptor(target: object, key: PropertyKey) {
        const mine = getOwnDescriptor(target, key)
        if (mine !== undefined) return mine
        const theirs = getOwnDescriptor(raw, key)
        const value = theirs === undefined ? undefined : show(key)
        if (theirs === undefined || (value === undefined && theirs.value !== undefined)) return undefined
        return bare({ value, writable: true, enumerable: theirs.enumerable === true, configurable: true })
      },
      ownKeys(target: object) {
        const keys = ownKeys(target)
        const theirs = ownKeys(raw)
        for (let i = 0; i < theirs.length; i++) {
          const key = theirs[i] as string
          if (!ownHas(target, key) && show(key) !== undefined) keys[keys.length] = key
        }
        return keys
      },
      preventExtensions: () => false,
    } as ProxyHandler<object>),
  )
  return face
}

function copyPlain(value: object): unknown {
  try {
    return jsonParse(jsonStringify(value) ?? 'null')
  } catch {
    return undefined
  }
}

/** `ethereum.providers`: plain values and facades; anything else is left out. */
function copyProviders(values: readonly unknown[], facadeOf: (raw: object) => object): unknown[] {
  const copy: unknown[] = []
  for (let i = 0; i < values.length; i++) {
    const value = values[i]
    if (isProvider(value)) copy[copy.length] = facadeOf(value)
    else if (!isObject(value)) copy[copy.length] = value
  }
  return copy
}
