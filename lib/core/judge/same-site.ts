import { getDomain } from 'tldts'

/** Host and port; empty where there is none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : ''
}

/** Every site answers to `www.` as well, and at the usual ports. */
export function plainHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/:(443|80)$/, '')
}

/** One registrable domain; a name before an `@` is there to deceive. */
export function isSameSite(one: string, other: string): boolean {
  if (one.includes('@') || other.includes('@')) return false
  const [first, second] = [one, other].map((host) => getDomain(host, { allowPrivateDomains: true }) ?? plainHost(host))
  return first !== '' && first === second
}
