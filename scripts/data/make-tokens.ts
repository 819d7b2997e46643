import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { deploymentsOf } from '../../lib/core/decode/clear-signing/descriptor.ts'
import { isAddress } from '../../lib/core/facts/hex.ts'
import { readRegistry } from './make-descriptors.ts'
import { linesOf, type PackagedSet } from './packaged-set.ts'
import { readManifest, readRows } from './shared-data.ts'
import { unpackPackage } from './unpack-package.ts'

const listed = z.array(
  z.object({
    chainId: z.number().int().positive(),
    address: z.string(),
    symbol: z.string(),
    name: z.string(),
    decimals: z.number().int().min(0).max(255),
  }),
)

const LIST = 'npm:@uniswap/default-token-list@22.21.0'
const SUSHI = { name: '@sushiswap/default-token-list', version: '43.3.0' } as const
const METAMASK = { name: '@metamask/contract-metadata', version: '2.5.0' } as const

const wholeList = z.object({ tokens: listed })
const contractMap = z.record(
  z.string(),
  z.object({
    name: z.string(),
    symbol: z.string().optional(),
    decimals: z.number().int().min(0).max(255).optional(),
    erc20: z.boolean().optional(),
  }),
)

interface Token {
  readonly chainId: number
  readonly address: string
  /** `[symbol, decimals, name, place of the origin]`. */
  readonly entry: readonly [string, number, string, number]
}

/** The tokens of the sources that lie beside the project: the token list, then the registry. */
export function localTokens(): readonly Token[] {
  const { origin } = readManifest('chains_tokens')
  if (![origin].flat().includes(LIST)) throw new Error(`the token list is not ${LIST}`)
  const described = readRegistry().descriptors.flatMap((descriptor) => {
    const token = descriptor.metadata?.token
    if (token === undefined) return []
    const entry = [token.ticker, token.decimals, token.name, 1] as const
    return deploymentsOf(descriptor).deployments.map(({ chainId, address }) => ({ chainId, address, entry }))
  })
  return [...ofList(listed.parse(readRows('chains_tokens/uniswap_default_tokens.jsonl.gz')), 0), ...described]
}

/** One file a chain. Where several sources list a token, the first in the order of the origins is taken. */
export function makeTokens(taken: string): PackagedSet {
  const [sushi, metamask] = [SUSHI, METAMASK].map(({ name, version }) => unpackPackage(name, version))
  if (sushi === undefined || metamask === undefined) throw new Error('a token list could not be had')
  const readJson = (folder: string, path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'))
  const { tokens } = wholeList.parse(readJson(sushi.folder, 'build/sushiswap-default.tokenlist.json'))
  const chains = new Map<number, Map<string, Token['entry']>>()
  for (const { chainId, address, entry } of [
    ...localTokens(),
    ...ofList(tokens, 2),
    ...ofMap(contractMap.parse(readJson(metamask.folder, 'contract-map.json')), 3),
  ]) {
    const chain = chains.get(chainId) ?? new Map<string, Token['entry']>()
    if (!chain.has(address.toLowerCase())) chain.set(address.toLowerCase(), entry)
    chains.set(chainId, chain)
  }
  const registry = readManifest('erc7730_registry')
  const origins = [
    { name: LIST, licence: 'GPL-3.0' },
    { name: String(registry.origin), licence: String(registry.licence) },
    { name: `npm:${SUSHI.name}@${SUSHI.version}`, licence: sushi.licence },
    { name: `npm:${METAMASK.name}@${METAMASK.version}`, licence: metamask.licence },
  ]
  const ids = [...chains.keys()].sort((a, b) => a - b)
  return {
    name: 'tokens',
    holds: 'tokens: symbol, decimals, name; by chain and address',
    origins,
    taken,
    count: [...chains.values()].reduce((sum, chain) => sum + chain.size, 0),
    files: new Map([
      ['index.json', `${JSON.stringify({ chains: ids, origins: origins.map(({ name }) => name) })}\n`],
      ...ids.map((id) => [`${id}.json`, linesOf(chains.get(id) ?? [])] as const),
    ]),
  }
}

/** Lists name tokens of other kinds of chains too. */
function ofList(list: z.infer<typeof listed>, origin: number): readonly Token[] {
  return list
    .filter(({ address }) => isAddress(address))
    .map(({ chainId, address, symbol, decimals, name }) => ({
      chainId,
      address,
      entry: [symbol, decimals, name, origin] as const,
    }))
}

/** A map of contracts on the main network, some of which are no tokens. */
function ofMap(map: z.infer<typeof contractMap>, origin: number): readonly Token[] {
  return Object.entries(map).flatMap(([address, { name, symbol, decimals, erc20 }]) =>
    erc20 === true && symbol !== undefined && decimals !== undefined && isAddress(address)
      ? [{ chainId: 1, address, entry: [symbol, decimals, name, origin] as const }]
      : [],
  )
}
