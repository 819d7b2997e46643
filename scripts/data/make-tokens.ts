import { z } from 'zod'
import { deploymentsOf } from '../../lib/core/decode/clear-signing/descriptor.ts'
import { isAddress } from '../../lib/core/facts/hex.ts'
import { readRegistry } from './make-descriptors.ts'
import { linesOf, type PackagedSet } from './packaged-set.ts'
import { readManifest, readRows } from './shared-data.ts'

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

/** One file a chain: address to `[symbol, decimals, name, place of the origin]`. The token list comes before the registry. */
export function makeTokens(taken: string): PackagedSet {
  const { origin } = readManifest('chains_tokens')
  if (![origin].flat().includes(LIST)) throw new Error(`the token list is not ${LIST}`)
  const chains = new Map<number, Map<string, readonly unknown[]>>()
  const add = (chainId: number, address: string, entry: readonly unknown[]) => {
    const chain = chains.get(chainId) ?? new Map<string, readonly unknown[]>()
    if (!chain.has(address.toLowerCase())) chain.set(address.toLowerCase(), entry)
    chains.set(chainId, chain)
  }
  // The list names tokens of Solana too.
  for (const token of listed.parse(readRows('chains_tokens/uniswap_default_tokens.jsonl.gz')))
    if (isAddress(token.address)) add(token.chainId, token.address, [token.symbol, token.decimals, token.name, 0])
  for (const descriptor of readRegistry().descriptors) {
    const token = descriptor.metadata?.token
    if (token === undefined) continue
    for (const { chainId, address } of deploymentsOf(descriptor).deployments)
      add(chainId, address, [token.ticker, token.decimals, token.name, 1])
  }
  const registry = readManifest('erc7730_registry')
  const origins = [
    { name: LIST, licence: 'GPL-3.0' },
    { name: String(registry.origin), licence: String(registry.licence) },
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
