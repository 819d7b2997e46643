import { z } from 'zod'
import { type Descriptor, deploymentsOf } from '../../lib/core/decode/clear-signing/descriptor.ts'
import { mergeIncludes } from '../../lib/core/decode/clear-signing/merge-includes.ts'
import type { PackagedSet } from './packaged-set.ts'
import { readManifest, readRows } from './shared-data.ts'

const rowsSchema = z.array(z.object({ path: z.string(), json: z.unknown() }))

/** The registry's own folders of what is no descriptor: test cases and signatures of auditors. */
const OTHER = /\/(sigs|tests|testsv2)\//

/** The registry's descriptors, each with what it includes merged in. */
export function readRegistry(): {
  readonly descriptors: readonly Descriptor[]
  readonly refused: readonly { readonly path: string; readonly reason: string }[]
} {
  const rows = rowsSchema.parse(readRows('erc7730_registry/descriptors.jsonl.gz'))
  const files = new Map(rows.filter(({ path }) => !OTHER.test(path)).map(({ path, json }) => [path, json]))
  const merged = [...files.keys()].sort().map((path) => ({ path, ...mergeIncludes(path, (name) => files.get(name)) }))
  return {
    descriptors: merged.flatMap((each) => (each.ok ? [each.descriptor] : [])),
    refused: merged.flatMap((each) => (each.ok ? [] : [{ path: each.path, reason: each.reason }])),
  }
}

/**
 * `index.json`: which files are for a contract, by `chain:address`, as places in `files`; and the files. What is bound to
 * no deployment (templates that others include) is left out: it could not be told from anyone's claim.
 */
export function makeDescriptors(taken: string): PackagedSet {
  const { origin, licence } = readManifest('erc7730_registry')
  const bound = readRegistry().descriptors.filter((each) => deploymentsOf(each).deployments.length > 0)
  const index = { calldata: new Map<string, number[]>(), eip712: new Map<string, number[]>() }
  bound.forEach((descriptor, place) => {
    const { kind, deployments } = deploymentsOf(descriptor)
    const keys = new Set(deployments.map(({ chainId, address }) => `${chainId}:${address}`))
    for (const key of keys) index[kind].set(key, [...(index[kind].get(key) ?? []), place])
  })
  const text = JSON.stringify({ files: bound.map(({ path }) => path), ...sorted(index) })
  return {
    name: 'erc7730',
    holds: 'ERC-7730 descriptors, each with what it includes; by chain and address',
    origins: [{ name: String(origin), licence: String(licence) }],
    taken,
    count: bound.length,
    files: new Map([
      ['index.json', `${text}\n`],
      ...bound.map((descriptor) => [descriptor.path, `${JSON.stringify(descriptor)}\n`] as const),
    ]),
  }
}

function sorted(index: { readonly [kind: string]: ReadonlyMap<string, readonly number[]> }): object {
  return Object.fromEntries(
    Object.entries(index).map(([kind, places]) => [kind, Object.fromEntries([...places].sort())]),
  )
}
