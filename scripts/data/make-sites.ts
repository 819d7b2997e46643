import { getDomain, getDomainWithoutSuffix } from 'tldts'
import * as chains from 'viem/chains'
import { z } from 'zod'
import { linesOf, type PackagedSet } from './packaged-set.ts'
import { readManifest, readRows } from './shared-data.ts'

const rowsSchema = z.array(
  z.object({
    json: z.object({
      metadata: z
        .object({ owner: z.string().optional(), info: z.object({ url: z.string().optional() }).optional() })
        .optional()
        .catch(undefined),
    }),
  }),
)

const HOSTING = { allowPrivateDomains: true }

/**
 * Sites of those who describe their contracts in the ERC-7730 registry, by registrable domain: `[name, owner]`. A name that
 * is a network's as well (`ethereum`) is left out: anybody's site about that network is called so.
 */
export function makeSites(taken: string): PackagedSet {
  const { origin, licence } = readManifest('erc7730_registry')
  const networks = new Set(Object.values(chains).map(({ name }) => name.toLowerCase().split(/\s/)[0]))
  const found = rowsSchema
    .parse(readRows('erc7730_registry/descriptors.jsonl.gz'))
    .flatMap(({ json: { metadata } }) => {
      const url = metadata?.info?.url ?? ''
      const [domain, name] = [getDomain(url, HOSTING), getDomainWithoutSuffix(url, HOSTING)]
      return domain === null || name === null || networks.has(name)
        ? []
        : [[domain, [name, metadata?.owner ?? name]] as const]
    })
  const sites = new Map(found)
  return {
    name: 'sites',
    holds: 'sites of known apps: name, owner; by registrable domain',
    origins: [{ name: String(origin), licence: String(licence) }],
    taken,
    count: sites.size,
    files: new Map([['known.json', linesOf(sites)]]),
  }
}
