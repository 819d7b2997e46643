import { parse } from 'tldts'

/** How people write a host that a list may have, without what changes nothing: case, `www.`, a dot at its end. */
export function plainHostOf(host: string): string {
  return host
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\./, '')
}

/**
 * A host and those above it that one owner has, the registrable one last. A platform where anybody can have a site
 * (`vercel.app`, the private part of the Public Suffix List) is nobody's, so that it is never among them.
 */
export function hostsAbove(host: string): readonly string[] {
  const plain = plainHostOf(host)
  const { domain, isIp } = parse(plain, { allowPrivateDomains: true })
  if (isIp === true) return [plain]
  if (domain === null) return []
  const above: string[] = []
  for (let at = plain; at.length >= domain.length; at = at.slice(at.indexOf('.') + 1)) {
    above.push(at)
    if (at === domain) break
  }
  return above
}
