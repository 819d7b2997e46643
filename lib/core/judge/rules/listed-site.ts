import type { LibraryNeed } from '../../facts/need.ts'
import type { Finding } from '../finding.ts'
import { readListings } from '../read-listings.ts'
import type { Rule } from '../rule.ts'

/**
 * The site that asks, or the one whose page it is in, is on a list of sites that steal. Always `danger`, whatever is
 * asked: the next request of such a site is the one that takes.
 */
export const listedSite: Rule = {
  code: 'listed-site',
  judge: ({ context: { origin, topOrigin } }, known) => {
    const hosts = [origin, topOrigin ?? ''].filter((each) => /^https?:/.test(each) && URL.canParse(each))
    const needs = [...new Set(hosts.map((each) => new URL(each).hostname))].map(
      (host): LibraryNeed & { kind: 'listed-site' } => ({ kind: 'listed-site', host }),
    )
    const [found] = needs.flatMap((need): readonly Finding[] => {
      const [listing, ...others] = readListings(need, known)
      if (listing === undefined) return []
      const { list, date, entry } = listing
      const params = { host: need.host, list, date, entry, others: others.length }
      return [{ code: 'listed-site', severity: 'danger', params, factIds: [] }]
    })
    return { result: found === undefined ? [] : [found], needs }
  },
}
