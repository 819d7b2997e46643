import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AbiFunction, parseAbiItem, toFunctionSelector, toFunctionSignature } from 'viem'
import { z } from 'zod'
import { deploymentsOf } from '../../lib/core/decode/clear-signing/descriptor.ts'
import { root } from '../project.ts'
import { isFreeLicence } from './free-licence.ts'
import { readRegistry } from './make-descriptors.ts'
import { linesOf, type Origin, type PackagedSet } from './packaged-set.ts'
import { functionsIn, functionsOfFolder } from './read-functions.ts'
import { readManifest, readRows } from './shared-data.ts'
import { unpackPackage } from './unpack-package.ts'

/** Longer texts are of nobody's function. */
const SIGNATURE = /^[A-Za-z_$][\w$]{0,127}\([\w,()[\]]{0,1024}\)$/

const packagesSchema = z.array(z.templateLiteral([z.string(), '@', z.string()]))

/** One source of signatures: what it says its functions are, as text. */
export interface SignatureSource {
  readonly origin: Origin
  readonly texts: Iterable<string>
}

/** The sources that lie in this project or beside it. */
export function localSignatures(): readonly SignatureSource[] {
  const fixtures = join(root, 'tests', 'fixtures', 'abis')
  const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'))
  const registry = readManifest('erc7730_registry')
  const verified = readManifest('verified_abis')
  return [
    {
      origin: { name: 'tests/fixtures/abis', licence: 'named in each file' },
      texts: files.flatMap((path) => functionsIn(JSON.parse(readFileSync(join(fixtures, path), 'utf8')))),
    },
    {
      origin: { name: String(registry.origin), licence: String(registry.licence) },
      texts: readRegistry()
        .descriptors.filter((each) => deploymentsOf(each).kind === 'calldata')
        .flatMap(({ display }) => Object.keys(display.formats ?? {}).flatMap(canonical)),
    },
    {
      origin: { name: String(verified.origin), licence: String(verified.licence) },
      texts: readRows('verified_abis/compound_ecosystem.jsonl.gz').flatMap(functionsIn),
    },
  ]
}

/** One file for each first byte of a selector: the other three bytes to all texts known for it. */
export function makeSignatures(taken: string): PackagedSet {
  const sources = [...localSignatures(), ...packages()]
  const bySelector = new Map<string, Set<string>>()
  for (const text of sources.flatMap(({ texts }) => [...texts]).filter((each) => SIGNATURE.test(each))) {
    const selector = toFunctionSelector(text)
    bySelector.set(selector, (bySelector.get(selector) ?? new Set()).add(text))
  }
  const shards = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
  return {
    name: 'signatures',
    holds: 'texts of functions; by selector',
    origins: sources.map(({ origin }) => origin),
    taken,
    count: [...bySelector.values()].reduce((sum, texts) => sum + texts.size, 0),
    files: new Map(
      shards.map((shard) => {
        const inside = [...bySelector].filter(([selector]) => selector.startsWith(`0x${shard}`))
        return [`${shard}.json`, linesOf(inside.map(([selector, texts]) => [selector.slice(4), [...texts].sort()]))]
      }),
    ),
  }
}

function packages(): readonly SignatureSource[] {
  const names = packagesSchema.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, 'signature-packages.json'), 'utf8')),
  )
  return names.map((spec) => {
    const place = spec.lastIndexOf('@')
    const { folder, licence } = unpackPackage(spec.slice(0, place), spec.slice(place + 1))
    if (!isFreeLicence(licence)) throw new Error(`${spec} is not free: ${licence}`)
    return { origin: { name: `npm:${spec}`, licence }, texts: functionsOfFolder(folder) }
  })
}

/** A key of a descriptor's formats, with or without names of parameters; nothing where it is none. */
function canonical(key: string): readonly string[] {
  try {
    return [toFunctionSignature(parseAbiItem(`function ${key}`) as AbiFunction)]
  } catch {
    return []
  }
}
