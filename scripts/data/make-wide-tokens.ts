import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { findChain } from '../../lib/core/facts/chain.ts'
import { isAddress } from '../../lib/core/facts/hex.ts'
import { linesOf, type PackagedSet } from './packaged-set.ts'
import { unpackPackage } from './unpack-package.ts'

const LIST = { name: '@ledgerhq/cryptoassets', version: '13.30.0' } as const

/** `[chain, id, ticker, decimals, name, the list’s signature, address, …]`. */
const rows = z.array(
  z.tuple(
    [z.string(), z.string(), z.string().min(1), z.number().int().min(0).max(255), z.string(), z.string(), z.string()],
    z.unknown(),
  ),
)

/** `[symbol, decimals, name, chains]`. */
type Entry = readonly [string, number, string, number[]]

/**
 * Tokens that a device’s maker names, of the chains known here: only to read amounts where no chain is at hand, never as a
 * sign that a token is the one that people mean. One file for each first byte of an address.
 */
export function makeWideTokens(taken: string): PackagedSet {
  const { folder, licence } = unpackPackage(LIST.name, LIST.version)
  const evm = join(folder, 'src', 'data', 'evm')
  const chains = readdirSync(evm)
    .map(Number)
    .filter((chain) => findChain(chain) !== undefined)
    .sort((one, other) => one - other)
  const tokens = new Map<string, Entry[]>()
  for (const chain of chains) {
    const list = rows.parse(JSON.parse(readFileSync(join(evm, String(chain), 'erc20.json'), 'utf8')))
    for (const [, , symbol, decimals, name, , address] of list.filter(([, , , , , , each]) => isAddress(each))) {
      const entries = tokens.get(address.toLowerCase()) ?? []
      if (entries.some(([, , , on]) => on.includes(chain))) continue
      const same = entries.find((each) => each[0] === symbol && each[1] === decimals && each[2] === name)
      if (same === undefined) entries.push([symbol, decimals, name, [chain]])
      else same[3].push(chain)
      tokens.set(address.toLowerCase(), entries)
    }
  }
  const origin = { name: `npm:${LIST.name}@${LIST.version}`, licence }
  const shards = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
  const inside = (shard: string) => [...tokens].filter(([address]) => address.startsWith(`0x${shard}`))
  return {
    name: 'wide-tokens',
    holds: 'tokens of a wide list, by whose word none counts as listed: symbol, decimals, name; by address and chain',
    origins: [origin],
    taken,
    count: [...tokens.values()].flat().reduce((sum, [, , , on]) => sum + on.length, 0),
    files: new Map([
      ['index.json', `${JSON.stringify({ origin: origin.name })}\n`],
      ...shards.map((shard) => [`${shard}.json`, linesOf(inside(shard))] as const),
    ]),
  }
}
