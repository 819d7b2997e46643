import {
  apply,
  bare,
  defineProperty,
  getOwnDescriptor,
  getProperty,
  getPrototype,
  ownHas,
  WeakMapClass,
  weakGet,
  weakSet,
} from '../primordials.ts'

type Method = (...args: readonly unknown[]) => unknown

const PINNED = ['request', 'send', 'sendAsync', 'enable'] as const

/** The wallet's own methods, by what stands in their place. */
const own = new WeakMapClass<object, Method>()

/** A method of a raw provider, as the wallet made it; undefined where it has none. */
export function methodOf(raw: object, name: string): Method | undefined {
  const method = getProperty(raw, name)
  return typeof method === 'function' ? (weakGet(own, method) ?? (method as Method)) : undefined
}

/**
 * For a provider that pages go on seeing itself, because the wallet made its variable unchangeable before us: puts the
 * facade's doors in the place of the methods by which it is asked, on it or where it inherits them from. A provider that
 * is frozen stays as it is; and what its methods call in turn stays open to a page that knows it.
 */
export function pinProvider(raw: object, facadeOf: (raw: object) => object): void {
  for (let i = 0; i < PINNED.length; i++) {
    const name = PINNED[i] as string
    let holder: object | null = raw
    while (holder !== null && !ownHas(holder, name)) holder = getPrototype(holder)
    const method: unknown = holder === null ? undefined : getOwnDescriptor(holder, name)?.value
    if (holder === null || typeof method !== 'function') continue
    const { value } = {
      value(this: unknown, ...args: readonly unknown[]) {
        const face = facadeOf((this as object | undefined) ?? raw)
        return apply(getProperty(face, name) as Method, face, args)
      },
    }
    weakSet(own, value, method as Method)
    defineProperty(holder, name, bare({ value }))
  }
}
