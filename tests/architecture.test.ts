import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DECODERS, MESSAGE_READERS, TYPED_DATA_READERS } from '../lib/core/decode/registry.ts'
import { RULES } from '../lib/core/judge/registry.ts'
import { lexiconOf } from '../lib/core/words/lexicon-of.ts'
import { LOCALES } from '../lib/core/words/locale.ts'
import { rulesTable } from '../lib/core/words/rules-table.ts'
import { readRuleFixtures, ruleFolders } from './core/judge/read-rule-fixtures.ts'

const root = join(import.meta.dirname, '..')
const CODE = /\.(ts|tsx)$/

/** Every file of ours below a folder, as paths from the root. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const linesOf = (path: string) => read(path).trimEnd().split('\n').length
/** The code without comments, in which a name may well be spoken of. */
const codeOf = (path: string) => read(path).replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')

const lib = filesIn('lib').filter((path) => CODE.test(path))
const entrypoints = filesIn('entrypoints').filter((path) => CODE.test(path))
const all = [...lib, ...entrypoints, ...filesIn('scripts'), ...filesIn('tests')].filter((path) => CODE.test(path))

const ruleFiles = filesIn('lib/core/judge/rules').map((path) => basename(path, '.ts'))

describe('each rule', () => {
  it('is there to be looked at', () => {
    expect(ruleFiles.length).toBeGreaterThan(5)
  })

  it('is registered, once, under its file’s name', () => {
    expect(RULES.map(({ code }) => code).toSorted()).toEqual(ruleFiles.toSorted())
  })

  it('has fixtures, and no fixtures are left over', () => {
    expect([...ruleFolders()].toSorted()).toEqual(ruleFiles.toSorted())
  })

  it.each(ruleFiles)('%s has at least two requests that it must warn of and two that it must not', (code) => {
    expect(readRuleFixtures(code, 'must-fire').length).toBeGreaterThanOrEqual(2)
    expect(readRuleFixtures(code, 'must-not-fire').length).toBeGreaterThanOrEqual(2)
  })

  it.each(LOCALES)('has words in %s, and no words are left over', (locale) => {
    expect(Object.keys(lexiconOf(locale).findings).toSorted()).toEqual(ruleFiles.toSorted())
  })

  it('has a row in the table of rules', () => {
    expect(read('docs/rules.md')).toBe(rulesTable(RULES))
    for (const code of ruleFiles) expect(read('docs/rules.md')).toContain(`\`${code}\``)
  })

  it.each(ruleFiles)('%s can’t hide a failure: it catches nothing', (code) => {
    expect(codeOf(`lib/core/judge/rules/${code}.ts`)).not.toMatch(/\bcatch\b|\bthrow\b/)
  })
})

describe('each reader of a standard', () => {
  const registered: readonly unknown[] = [...DECODERS, ...TYPED_DATA_READERS, ...MESSAGE_READERS]
  const folders = ['calldata', 'typed-data', 'messages'].map((folder) => `lib/core/decode/${folder}`)

  it('is registered', async () => {
    const found: string[] = []
    for (const path of folders.flatMap(filesIn)) {
      const module: Record<string, unknown> = await import(join(root, path))
      for (const value of Object.values(module)) {
        if (!isReader(value)) continue
        found.push(value.name)
        expect(registered, path).toContain(value)
        expect(value.name, path).toBe(basename(path, '.ts'))
      }
    }
    expect(found.length).toBe(registered.length)
  })

  it.each(registered.filter(isReader).map(({ name }) => name))(
    '%s has fixtures: what it reads, and what is not its',
    (name) => {
      const fixtures = filesIn('tests/fixtures/decode').filter((path) =>
        path.startsWith(`tests/fixtures/decode/${name}/`),
      )
      expect(fixtures.length).toBeGreaterThanOrEqual(2)
    },
  )
})

function isReader(value: unknown): value is { name: string; read: unknown } {
  return typeof value === 'object' && value !== null && 'read' in value && 'name' in value
}

describe('each file', () => {
  it('is there to be looked at', () => {
    expect(all.length).toBeGreaterThan(100)
  })

  it('is named in kebab-case, and for what it holds', () => {
    const named = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*\.(ts|tsx)$/
    const vague = /(^|-)(utils?|helpers?|managers?|common|misc)(\.|-|$)/
    expect(all.filter((path) => !named.test(basename(path)))).toEqual([])
    expect(all.filter((path) => vague.test(basename(path)))).toEqual([])
  })

  it('is short enough to be read at once', () => {
    const long = [...lib, ...entrypoints].filter((path) => !/\.(data|generated)\.ts$/.test(path) && linesOf(path) > 250)
    expect(long).toEqual([])
  })

  it('is shorter where it is a rule or a component', () => {
    const small = lib.filter((path) => /^lib\/core\/judge\/rules\/|^lib\/ui\/components\//.test(path))
    expect(small.filter((path) => linesOf(path) > 80)).toEqual([])
  })

  it('only wires where it is an entrypoint', () => {
    const limit = (path: string) => (path === 'entrypoints/background.ts' ? 80 : 40)
    expect(entrypoints.filter((path) => linesOf(path) > limit(path))).toEqual([])
  })
})

describe('what reaches out', () => {
  /** The file that takes the names away in the worker, before any library loads. */
  const REFUSAL = 'lib/adapters/evm/refuse-network.ts'

  it('is the network adapter alone', () => {
    const names = /\b(fetch|WebSocket|XMLHttpRequest|EventSource|sendBeacon)\b/
    const others = [...lib, ...entrypoints].filter(
      (path) => !path.startsWith('lib/adapters/network/') && path !== REFUSAL,
    )
    expect(others.filter((path) => names.test(codeOf(path)))).toEqual([])
    expect(lib.some((path) => path.startsWith('lib/adapters/network/') && names.test(codeOf(path)))).toBe(true)
  })

  it('is not in the core: no clock, no chance, no network, no browser', () => {
    const impure =
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bfetch\b|\bperformance\.|\bset(Timeout|Interval)\(|\b(window|document|localStorage|chrome|browser)\.\w/
    expect(lib.filter((path) => path.startsWith('lib/core/') && impure.test(codeOf(path)))).toEqual([])
  })
})
