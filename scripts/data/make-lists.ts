import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type AddressNote, compileAddresses, compileSites } from '../../lib/adapters/library/compile-list.ts'
import { hostsAbove, plainHostOf } from '../../lib/adapters/library/hosts-above.ts'
import { root } from '../project.ts'
import type { PackagedSet } from './packaged-set.ts'
import { readManifest, readRows } from './shared-data.ts'

/** Lists whose licences let them be packaged here; by the name that a row's source begins with. */
const LISTS = [
  {
    id: 'scamsniffer-sites',
    kind: 'sites',
    name: 'Scam Sniffer, sites',
    from: 'scamsniffer',
    origin: 'scamsniffer/',
    licence: 'GPL-3.0',
  },
  {
    id: 'scamsniffer-addresses',
    kind: 'addresses',
    name: 'Scam Sniffer, addresses',
    from: 'scamsniffer',
    origin: 'scamsniffer/',
    licence: 'GPL-3.0',
  },
  {
    id: 'forta',
    kind: 'addresses',
    name: 'Forta labelled datasets',
    from: 'forta/',
    origin: 'forta-network/',
    licence: 'MIT',
  },
  { id: 'ofac', kind: 'addresses', name: 'OFAC sanctions list', from: 'ofac/', origin: '0xB10C/', licence: 'MIT' },
  {
    id: 'etherscan-labels',
    kind: 'addresses',
    name: 'Etherscan labels',
    from: 'etherscan-labels/',
    origin: 'brianleect/',
    licence: 'MIT',
  },
  {
    id: 'revoke-exploits',
    kind: 'addresses',
    name: 'Revoke approval exploits',
    from: 'revoke/',
    origin: 'RevokeCash/approval',
    licence: 'MIT',
  },
  {
    id: 'revoke-whois',
    kind: 'addresses',
    name: 'Revoke whois',
    from: 'revoke-whois:',
    origin: 'RevokeCash/whois',
    licence: 'MIT',
  },
  {
    id: 'defihacklabs',
    kind: 'addresses',
    name: 'DeFiHackLabs',
    from: 'defihacklabs/',
    origin: 'SunWeb3Sec/',
    licence: 'Apache-2.0',
  },
] as const

const siteSchema = z.object({ domain: z.string(), firstSeen: z.string().nullable(), source: z.string() })
const addressSchema = z.object({
  address: z.string(),
  chainId: z.int().nullable(),
  label: z.string(),
  name: z.string().nullable(),
  sources: z.array(z.string()),
})

/** Names that say nothing but a number. */
const EMPTY_NAME = /^(Fake_Phishing\d*)?$/

/** Phishing sites and addresses to be warned of, list by list, each as a filter with the exact entries behind it. */
export function makeLists(taken: string): PackagedSet {
  const sites = z.array(siteSchema).parse(readRows('phishing_domains/phishing.jsonl.gz'))
  const addresses = z.array(addressSchema).parse(readRows('address_labels/addresses.jsonl.gz'))
  const chosen = chosenTokens()
  const made = LISTS.map((list) => {
    if (list.kind === 'sites') {
      const rows = sites.filter(({ source }) => source === list.from)
      const hosts = [...new Set(rows.map(({ domain }) => listedHost(domain)).flatMap((host) => host ?? []))]
      const date =
        rows
          .map(({ firstSeen }) => firstSeen ?? '')
          .sort()
          .at(-1) ?? taken
      return { list, date, count: hosts.length, files: compileSites(hosts) }
    }
    const notes = new Map<string, AddressNote>()
    for (const { address, sources, label: said, name: given, chainId } of addresses) {
      const source = sources.find((each) => each.startsWith(list.from) && labelOf(each, said) !== null)
      const label = source === undefined ? null : labelOf(source, said)
      if (label === null) continue
      const isDisputed = chosen.has(address) && label !== 'sanctioned' && label !== 'exploited'
      const name = given === null || EMPTY_NAME.test(given) ? null : given
      const before = notes.get(address)?.[2] ?? []
      const chains = OF_ONE_CHAIN.has(label) && chainId !== null ? [...new Set([...before, chainId])] : null
      notes.set(address, [isDisputed ? 'disputed' : label, name, chains])
    }
    return { list, date: taken, count: notes.size, files: compileAddresses(notes) }
  })
  const index = made.map(({ list: { id, kind, name }, date, count }) => ({ id, kind, name, date, entries: count }))
  const found = [readManifest('phishing_domains').origin, readManifest('address_labels').origin].flat()
  return {
    name: 'lists',
    holds: 'sites and addresses to be warned of, list by list; by hash',
    origins: LISTS.filter(({ id }) => id !== 'scamsniffer-sites').map(({ origin, licence }) => ({
      name: found.find((each) => each.startsWith(`github:${origin}`)) ?? origin,
      licence,
    })),
    taken,
    count: made.reduce((sum, { count }) => sum + count, 0),
    files: new Map([
      ['index.json', `${JSON.stringify(index, null, 2)}\n`],
      ...made.flatMap(({ list, files }) => [...files].map(([path, text]) => [`${list.id}/${path}`, text] as const)),
    ]),
  }
}

/** What is true of a contract on one chain says nothing of its address on another. */
const OF_ONE_CHAIN: ReadonlySet<string> = new Set(['exploited', 'deprecated', 'blocked'])

/** A source's own word for an address; null where it does not warn. */
function labelOf(source: string, said: string): string | null {
  if (said === 'benign' || said === 'benign_spender') return null
  if (source.startsWith('etherscan-labels/')) return source.includes('ofac-sanctions-lists') ? 'sanctioned' : 'blocked'
  if (source.startsWith('revoke-whois:')) return source.includes('exploit') ? 'exploited' : 'deprecated'
  if (source.startsWith('revoke/')) return 'exploited'
  if (source.startsWith('ofac/')) return 'sanctioned'
  if (source.startsWith('defihacklabs/')) return 'exploiter'
  return source.startsWith('forta/') ? 'malicious' : 'phishing'
}

/** An entry as it is looked up, without the marks that lists have by mistake; null for a whole platform. */
function listedHost(entry: string): string | null {
  const text = entry.replace(/[,;\s]+$/, '')
  const host = URL.canParse(`https://${text}`) ? new URL(`https://${text}`).hostname : text
  return hostsAbove(host).length > 0 ? plainHostOf(host) : null
}

/** Tokens that chosen lists have: a list that calls one of them a thief's is disputed. */
function chosenTokens(): ReadonlySet<string> {
  const folder = join(root, 'public', 'data', 'tokens')
  const files = readdirSync(folder).filter((file) => file !== 'index.json')
  return new Set(
    files.flatMap((file) =>
      Object.keys(z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))),
    ),
  )
}
