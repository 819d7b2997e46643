import type { HostLog, HostUse } from '../../ports/host-log.ts'
import type { Network } from './create-network.ts'

/** The same door, with a record of which hosts were asked through it: one for each review. */
export function recordHosts(network: Network): { readonly network: Network } & HostLog {
  const uses = new Map<string, { methods: Set<string>; count: number }>()
  return {
    network: {
      post(url, body, options) {
        if (URL.canParse(url)) {
          const { host } = new URL(url)
          const use = uses.get(host) ?? { methods: new Set<string>(), count: 0 }
          for (const method of options.methods) use.methods.add(method)
          use.count += 1
          uses.set(host, use)
        }
        return network.post(url, body, options)
      },
    },
    hosts(): readonly HostUse[] {
      return [...uses].map(([host, { methods, count }]) => ({ host, methods: [...methods], count }))
    },
  }
}
