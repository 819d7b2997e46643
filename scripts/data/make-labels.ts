import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Chain } from 'viem'
import * as chains from 'viem/chains'
import { z } from 'zod'
import { deploymentsOf } from '../../lib/core/decode/clear-signing/descriptor.ts'
import { isAddress } from '../../lib/core/facts/hex.ts'
import { root } from '../project.ts'
import { readRegistry } from './make-descriptors.ts'
import { linesOf, type Origin, type PackagedSet } from './packaged-set.ts'
import { readManifest } from './shared-data.ts'
import { unpackPackage } from './unpack-package.ts'

/** A name that a source gives to an address on some chains. */
interface Named {
  readonly address: string
  readonly name: string
  readonly chains: readonly number[]
}

interface NameSource {
  readonly origin: Origin
  readonly named: readonly Named[]
}

/** The sources that lie in this project or beside it, in the order in which they are believed. */
export function localNames(): readonly NameSource[] {
  return [fromRegistry(), fromViem()]
}

/** One file for each first byte of an address: to `[name, place of the origin, chains]`. The first source to name it wins. */
export function makeLabels(taken: string): PackagedSet {
  // The Safe's own deployments tell its versions apart; the others call them all the same.
  const sources = [
    fromSafe('safe-deployments', '1.37.63'),
    fromSafe('safe-modules-deployments', '3.0.10'),
    ...localNames(),
    fromAave(),
  ]
  const labels = new Map<string, { name: string; place: number; chains: number[] }[]>()
  const namedAlready = new Set<string>()
  sources.forEach(({ named }, place) => {
    for (const { address, name, chains: on } of named.filter((each) => isAddress(each.address))) {
      const key = address.toLowerCase()
      const free = on.filter((chain) => !namedAlready.has(`${chain}:${key}`))
      for (const chain of free) namedAlready.add(`${chain}:${key}`)
      const entries = labels.get(key) ?? []
      const same = entries.find((each) => each.name === name && each.place === place)
      if (same) same.chains.push(...free)
      else if (free.length > 0) entries.push({ name, place, chains: [...free] })
      labels.set(key, entries)
    }
  })
  const shards = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
  const inside = (shard: string) => [...labels].filter(([address]) => address.startsWith(`0x${shard}`))
  return {
    name: 'labels',
    holds: 'names of known contracts; by chain and address',
    origins: sources.map(({ origin }) => origin),
    taken,
    count: namedAlready.size,
    files: new Map([
      ['index.json', `${JSON.stringify({ origins: sources.map(({ origin }) => origin.name) })}\n`],
      ...shards.map((shard) => [`${shard}.json`, linesOf(inside(shard).map(entryOf))] as const),
    ]),
  }
}

function entryOf([address, names]: readonly [string, readonly { name: string; place: number; chains: number[] }[]]) {
  return [address, names.map(({ name, place, chains: on }) => [name, place, on.sort((a, b) => a - b)])] as const
}

function fromRegistry(): NameSource {
  const { origin, licence } = readManifest('erc7730_registry')
  const named = readRegistry().descriptors.flatMap((descriptor) => {
    const { owner, contractName } = descriptor.metadata ?? {}
    const name = [...new Set([owner, contractName])].filter((each) => each !== undefined && each !== '').join(': ')
    if (name === '') return []
    return deploymentsOf(descriptor).deployments.map(({ chainId, address }) => ({ address, name, chains: [chainId] }))
  })
  return { origin: { name: String(origin), licence: String(licence) }, named }
}

const placed = z.object({ address: z.string() })

function fromViem(): NameSource {
  const { version, license } = z
    .object({ version: z.string(), license: z.string() })
    .parse(JSON.parse(readFileSync(join(root, 'node_modules', 'viem', 'package.json'), 'utf8')))
  const named = (Object.values(chains) as unknown[]).filter(isChain).flatMap(({ id, name: chain, contracts = {} }) =>
    Object.entries(contracts).flatMap(([contract, value]): Named[] => {
      const here = placed.safeParse(value)
      if (here.success) return [{ address: here.data.address, name: contract, chains: [id] }]
      // A contract of this chain on another, by the other's id.
      const elsewhere = z.record(z.coerce.number(), placed).safeParse(value)
      return elsewhere.success
        ? Object.entries(elsewhere.data).map(([on, { address }]) => ({
            address,
            name: `${chain}: ${contract}`,
            chains: [Number(on)],
          }))
        : []
    }),
  )
  return { origin: { name: `npm:viem@${version}`, licence: license }, named }
}

function isChain(value: unknown): value is Chain {
  return typeof value === 'object' && value !== null && 'id' in value && 'nativeCurrency' in value
}

const deploymentSchema = z.object({
  contractName: z.string(),
  version: z.string(),
  deployments: z.record(z.string(), placed).default({}),
  networkAddresses: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
})

function fromSafe(name: string, version: string): NameSource {
  const { folder, licence } = unpackPackage(`@safe-global/${name}`, version)
  const assets = join(folder, 'dist', 'assets')
  const files = readdirSync(assets, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'))
  const named = files.sort().flatMap((path) => {
    const file = deploymentSchema.parse(JSON.parse(readFileSync(join(assets, path), 'utf8')))
    return Object.entries(file.networkAddresses).flatMap(([chain, kinds]) =>
      [kinds].flat().map((kind) => ({
        address: file.deployments[kind]?.address ?? kind,
        name: `${safeName(file.contractName)} ${file.version}`,
        chains: [Number(chain)],
      })),
    )
  })
  return { origin: { name: `npm:@safe-global/${name}@${version}`, licence }, named }
}

/** `Safe L2`: a Safe itself, by its name of today (`GnosisSafeL2` before); `Safe: MultiSend`: what belongs to one. */
function safeName(contract: string): string {
  const own = /^(?:Gnosis)?Safe(.*)$/.exec(contract)?.[1]
  return own === undefined ? `Safe: ${contract}` : ['Safe', own].filter((part) => part !== '').join(' ')
}

/** Each market's file spells out its addresses, and its chain where it has one. */
function fromAave(): NameSource {
  const version = '4.68.1'
  const { folder, licence } = unpackPackage('@aave-dao/aave-address-book', version)
  const dist = join(folder, 'dist')
  const files = readdirSync(dist).filter((file) => /^(Aave|Governance|Gho|Umbrella).*\.mjs$/.test(file))
  const named = files.sort().flatMap((file) => {
    const text = readFileSync(join(dist, file), 'utf8')
    const chain = /^var CHAIN_ID = (\d+);$/m.exec(text)?.[1]
    if (chain === undefined) return []
    const book = file.replace('.mjs', '')
    return [...text.matchAll(/^var ([A-Z0-9_]+) = "(0x[0-9a-fA-F]{40})";$/gm)]
      .filter(([, , address]) => !/^0x0+$/.test(address ?? ''))
      .map(([, constant = '', address = '']) => ({ address, name: `${book}.${constant}`, chains: [Number(chain)] }))
  })
  return { origin: { name: `npm:@aave-dao/aave-address-book@${version}`, licence }, named }
}
