import type { HostLog, HostUse } from '../../ports/host-log.ts'
import type { Network } from './create-network.ts'

/** The same door, with a record of which hosts were asked through it: one for each review. */
export function recordHosts(network: Network): { readonly network: Network } & HostLog {
  const uses = new Map<string, { methods: Set<string>; count: number }>()
  const note = (url: string, methods: readonly string[]): void => {
    if (!URL.canParse(url)) return
    const { host } = new URL(url)
    const use = uses.get(host) ?? { methods: new Set<string>(), count: 0 }
    for (const method of methods) use.methods.add(method)
    use.count += 1
    uses.set(host, use)
  }
  return {
    network: {
      post(url, body, options) {
        note(url, options.methods)
        return network.post(url, body, options)
      },
      get(url, options) {
        note(url, options.methods)
        return network.get(url, options)
      },
      bytes(url, body, options) {
        note(url, options.methods)
        return network.bytes(url, body, options)
      },
    },
    hosts(): readonly HostUse[] {
      return [...uses].map(([host, { methods, count }]) => ({ host, methods: [...methods], count }))
    },
  }
}
