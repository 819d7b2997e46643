import { getDomain } from 'tldts'

/**
 * Who runs a host, as far as its name tells: its registrable domain. All that have none (addresses, names of a local
 * network) count as one operator, as nothing shows that they are several.
 */
export function operatorOf(url: string): string {
  return getDomain(url) ?? ''
}
