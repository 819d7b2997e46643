import { parse } from 'tldts'
import { decodePunycode } from './decode-punycode.ts'
import { editsBetween } from './edits-between.ts'
import { type Confusables, symbolSkeleton } from './symbol-skeleton.ts'

/** A known site, by its registrable domain (`uniswap.org`), with the name in that (`uniswap`) and whose it is. */
export interface KnownSite {
  readonly domain: string
  readonly name: string
  readonly owner: string
}

/**
 * `letters`: other letters that look the same. `spelling`: a letter or two are others. `front`: the whole known domain
 * stands before another. `ending`: the same name with another ending. `part`: the name among others.
 */
export type Likeness = 'front' | 'letters' | 'spelling' | 'ending' | 'part'

/** Shorter names are too near to ordinary words and to each other. */
const LEAST_LOOK = 5
const LEAST_NAME = 6
const LONG_NAME = 9

/** Which known site a host looks like and is not; null for known sites themselves, and where there is none. */
export function likenessOfSite(
  host: string,
  sites: readonly KnownSite[],
  confusables: Confusables,
): { readonly site: KnownSite; readonly how: Likeness } | null {
  const { domain, domainWithoutSuffix, subdomain } = parse(host, { allowPrivateDomains: true })
  if (domain === null || domainWithoutSuffix === null || sites.some((site) => site.domain === domain)) return null
  const name = decodePunycode(domainWithoutSuffix)
  const look = symbolSkeleton(name, confusables)
  const parts = [name, ...(subdomain ?? '').split('.').map(decodePunycode)].flatMap((each) => each.split('-'))
  const tests: readonly (readonly [Likeness, (site: KnownSite) => boolean])[] = [
    ['front', (site) => `.${host}`.includes(`.${site.domain}.`)],
    [
      'letters',
      (site) => site.name.length >= LEAST_LOOK && name !== site.name && look === symbolSkeleton(site.name, confusables),
    ],
    ['ending', (site) => site.name.length >= LEAST_NAME && name === site.name],
    ['spelling', (site) => isMisspelt(name, site.name)],
    ['part', (site) => site.name.length >= LEAST_NAME && parts.includes(site.name)],
  ]
  for (const [how, test] of tests) {
    const site = sites.find(test)
    if (site !== undefined) return { site, how }
  }
  return null
}

function isMisspelt(name: string, known: string): boolean {
  const most = known.length >= LONG_NAME ? 2 : known.length >= LEAST_NAME ? 1 : 0
  return Math.abs(name.length - known.length) <= most && name !== known && editsBetween(name, known) <= most
}
