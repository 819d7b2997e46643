import { parse } from 'tldts'
import { baitOf } from './bait-of.ts'
import { decodePunycode } from './decode-punycode.ts'
import { isMisspelt } from './is-misspelt.ts'
import { type Confusables, symbolSkeleton } from './symbol-skeleton.ts'

/**
 * A known site, by its registrable domain (`uniswap.org`), with the name in that (`uniswap`; empty where others are honestly
 * called so) and whose it is.
 */
export interface KnownSite {
  readonly domain: string
  readonly name: string
  readonly owner: string
}

/**
 * `letters`: other letters that look the same. `spelling`: a letter or two are others. `front`: the whole known domain
 * stands before another. `ending`: the same name with another ending, or on a platform where anybody can have a site. `part`: the name
 * among others, or inside one. `bait`: like none, but with a word that promises or urges what thieves' sites do.
 */
export type Likeness = 'front' | 'letters' | 'spelling' | 'ending' | 'part' | 'bait'

/** Shorter names are too near to ordinary words and to each other. */
const LEAST_LOOK = 5
const LEAST_NAME = 6
const LEAST_BAITED = 4
const LEAST_INSIDE = 7

/** Endings that the owner of a name often has beside its own. */
const COMMON_ENDING = /^(com|net|org|[a-z]{2})$/

/** Which known site a host looks like and is not; null for known sites themselves, and where there is none. */
export function likenessOfSite(
  host: string,
  sites: readonly KnownSite[],
  confusables: Confusables,
): { readonly site: KnownSite | null; readonly how: Likeness } | null {
  const { domain, domainWithoutSuffix, subdomain, publicSuffix } = parse(host, { allowPrivateDomains: true })
  if (domain === null || domainWithoutSuffix === null || sites.some((site) => site.domain === domain)) return null
  const name = decodePunycode(domainWithoutSuffix)
  const look = symbolSkeleton(name, confusables)
  const labels = [name, ...(subdomain ?? '').split('.').map(decodePunycode)]
  const parts = labels.flatMap((each) => each.split('-'))
  const bait = baitOf(labels)
  const least = bait === null ? LEAST_NAME : LEAST_BAITED
  const tests: readonly (readonly [Likeness, (site: KnownSite) => boolean])[] = [
    ['front', (site) => `.${host}`.includes(`.${site.domain}.`)],
    [
      'letters',
      (site) => site.name.length >= LEAST_LOOK && name !== site.name && look === symbolSkeleton(site.name, confusables),
    ],
    [
      'ending',
      (site) => site.name.length >= LEAST_NAME && name === site.name && !COMMON_ENDING.test(publicSuffix ?? ''),
    ],
    ['spelling', (site) => isMisspelt(name, site.name)],
    ['part', (site) => site.name.length >= least && name !== site.name && parts.includes(site.name)],
    [
      'part',
      (site) =>
        site.name.length >= LEAST_INSIDE && parts.some((each) => each !== site.name && each.includes(site.name)),
    ],
  ]
  for (const [how, test] of tests) {
    const site = sites.find(test)
    if (site !== undefined) return { site, how }
  }
  return bait === null ? null : { site: null, how: 'bait' }
}
