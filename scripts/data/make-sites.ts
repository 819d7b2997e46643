import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDomain, getDomainWithoutSuffix } from 'tldts'
import type { Chain } from 'viem'
import * as chains from 'viem/chains'
import { z } from 'zod'
import { root } from '../project.ts'
import { linesOf, type PackagedSet } from './packaged-set.ts'
import { readManifest, readRows } from './shared-data.ts'
import { unpackPackage } from './unpack-package.ts'

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

const WALLETS = { name: '@rainbow-me/rainbowkit', version: '2.2.11' } as const

/**
 * Known sites by registrable domain, `[name, owner]`: of those who describe their contracts in the ERC-7730 registry, of
 * wallets, and of networks. A network's has no name (empty), nor has one that is called like a network (`ethereum`):
 * anybody's site about that network is called so, and explorers are called like each other.
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
  const wallets = sitesOfWallets().filter(([, [name]]) => !networks.has(name))
  const sites = new Map([...sitesOfNetworks(), ...wallets, ...found])
  return {
    name: 'sites',
    holds: 'sites of known apps, wallets and networks: name, owner; by registrable domain',
    origins: [
      { name: String(origin), licence: String(licence) },
      { name: `npm:${WALLETS.name}@${WALLETS.version}`, licence: 'MIT' },
      { name: `npm:viem@${viemVersion()}`, licence: 'MIT' },
    ],
    taken,
    count: sites.size,
    files: new Map([['known.json', linesOf(sites)]]),
  }
}

type Site = readonly [domain: string, site: readonly [name: string, owner: string]]

/** The sites that a wallet's own entry points to and that are called like it: app stores are called otherwise. */
function sitesOfWallets(): readonly Site[] {
  const folder = join(unpackPackage(WALLETS.name, WALLETS.version).folder, 'dist', 'wallets', 'walletConnectors')
  const files = readdirSync(folder).filter((file) => file.startsWith('chunk-'))
  return files.flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8')
    // Each wallet's own source file stands at the head of what was made of it.
    const wallet = /\/\/ src\/wallets\/walletConnectors\/(\w+?)Wallet\//.exec(text)?.[1]
    if (wallet === undefined) return []
    const called = wallet.toLowerCase()
    const hosts = [...text.matchAll(/https:\/\/([a-z0-9.-]+)/g)].map(([, host = '']) => host)
    return [...new Set(hosts)].flatMap((host): Site[] => {
      const [domain, name] = [getDomain(host, HOSTING), getDomainWithoutSuffix(host, HOSTING)]
      const isOwn = name !== null && name.length > 2 && (called.includes(name) || name.includes(called))
      return domain === null || !isOwn ? [] : [[domain, [name, wallet]]]
    })
  })
}

function sitesOfNetworks(): readonly Site[] {
  const all = Object.values(chains).filter((each) => 'nativeCurrency' in each)
  return all.flatMap(({ name, rpcUrls, blockExplorers }: Chain) => {
    const urls = [...rpcUrls.default.http, blockExplorers?.default.url ?? '']
    return urls.flatMap((url): Site[] => {
      const domain = getDomain(url, HOSTING)
      return domain === null ? [] : [[domain, ['', name]]]
    })
  })
}

function viemVersion(): string {
  const text = readFileSync(join(root, 'node_modules', 'viem', 'package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}
