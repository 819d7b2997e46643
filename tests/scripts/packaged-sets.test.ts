import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { toFunctionSelector } from 'viem'
import { describe, expect, it } from 'vitest'
import { isFreeLicence } from '../../scripts/data/free-licence.ts'
import { makeDescriptors, readRegistry } from '../../scripts/data/make-descriptors.ts'
import { localNames } from '../../scripts/data/make-labels.ts'
import { localSignatures } from '../../scripts/data/make-signatures.ts'
import { localTokens } from '../../scripts/data/make-tokens.ts'
import { packagedDataDoc } from '../../scripts/data/packaged-data-doc.ts'
import type { SetRecord } from '../../scripts/data/packaged-set.ts'
import { hasSharedData } from '../../scripts/data/shared-data.ts'
import { root } from '../../scripts/project.ts'

const folder = join(root, 'public', 'data')
const text = (path: string) => readFileSync(join(folder, path), 'utf8')
const index: readonly SetRecord[] = JSON.parse(text('index.json'))
const filesOf = (name: string) =>
  globSync('**/*.json', { cwd: join(folder, name) }).map((path) => path.replaceAll('\\', '/'))

describe.each(index.map((set) => [set.name, set] as const))('the packaged set %s', (name, set) => {
  it('says where it comes from, when it was taken, and on which terms', () => {
    expect(set.origins.length).toBeGreaterThan(0)
    expect(set.taken).toMatch(/^\d{4}-\d\d-\d\d$/)
    for (const origin of set.origins) {
      expect(origin.name).not.toBe('')
      const free =
        isFreeLicence(origin.licence) ||
        /^(GPL-3\.0 repo; ABIs are explorer facts|named in each file)$/.test(origin.licence)
      expect(free, `${origin.name}: ${origin.licence}`).toBe(true)
    }
  })

  it('lies here in as many files and bytes as it says, each of them JSON', () => {
    const files = filesOf(name)
    expect(files.length).toBe(set.files)
    expect(files.reduce((sum, path) => sum + Buffer.byteLength(text(`${name}/${path}`)), 0)).toBe(set.bytes)
    for (const path of files) expect(() => JSON.parse(text(`${name}/${path}`)), path).not.toThrow()
  })
})

describe('the packaged data', () => {
  it('is told of in the documents as it is', () => {
    expect(readFileSync(join(root, 'docs', 'data.md'), 'utf8')).toBe(packagedDataDoc(index))
  })

  it('knows each function by the hash of its text', () => {
    let count = 0
    for (const path of filesOf('signatures')) {
      const shard: { [rest: string]: string[] } = JSON.parse(text(`signatures/${path}`))
      for (const [rest, texts] of Object.entries(shard)) {
        for (const signature of texts) expect(toFunctionSelector(signature)).toBe(`0x${path.slice(0, 2)}${rest}`)
        count += texts.length
      }
    }
    expect(count).toBe(index.find(({ name }) => name === 'signatures')?.count)
  })
})

/** What can be made again without fetching: everything where the sources lie beside the project, else nothing. */
const makers = hasSharedData ? [makeDescriptors] : []

describe('what lies here', () => {
  it('is watched for its sources', () => {
    expect(hasSharedData).toBe(existsSync(join(root, '..', 'shared', 'data')))
  })

  it('equals what the script makes of the sources that lie beside it', () => {
    for (const make of makers) {
      const made = make('2026-11-23')
      expect([...made.files.keys()].toSorted()).toEqual(filesOf(made.name).toSorted())
      for (const [path, content] of made.files) expect(content === text(`${made.name}/${path}`), path).toBe(true)
    }
  })

  it('lists every token of the sources that lie beside it, as they do', () => {
    if (!hasSharedData) return
    const tokens = localTokens()
    expect(tokens.length).toBeGreaterThan(1_000)
    const first = new Map(tokens.toReversed().map((each) => [`${each.chainId} ${each.address.toLowerCase()}`, each]))
    for (const { chainId, address, entry } of first.values())
      expect(JSON.parse(text(`tokens/${chainId}.json`))[address.toLowerCase()], address).toEqual(entry)
  })

  it('leaves out no descriptor of the registry unless it is refused by name', () => {
    if (!hasSharedData) return
    const { descriptors, refused } = readRegistry()
    expect(descriptors.length).toBeGreaterThan(340)
    for (const { path, reason } of refused) expect(reason, path).not.toBe('')
  })

  it('holds every signature and every name of the sources that lie beside it', () => {
    if (!hasSharedData) return
    const known = new Map(
      filesOf('signatures').map((path) => [path.slice(0, 2), JSON.parse(text(`signatures/${path}`))]),
    )
    // Fixtures grow between two runs of the script; the next one takes them in.
    const sources = localSignatures().filter(({ origin }) => origin.name !== 'tests/fixtures/abis')
    const signatures = sources.flatMap(({ texts }) => [...texts])
    expect(signatures.length).toBeGreaterThan(1_000)
    const missing = signatures.filter((each) => {
      const selector = toFunctionSelector(each)
      return !known.get(selector.slice(2, 4))?.[selector.slice(4)]?.includes(each)
    })
    expect(missing).toEqual([])
    const names = localNames().flatMap(({ named }) => named)
    const labelled = (address: string, chain: number): boolean =>
      JSON.parse(text(`labels/${address.slice(2, 4)}.json`))[address]?.some(
        ([, , chains]: [string, number, number[]]) => chains.includes(chain),
      )
    for (const { address, chains } of names) {
      for (const chain of chains) expect(labelled(address.toLowerCase(), chain), address).toBe(true)
    }
  })
})
