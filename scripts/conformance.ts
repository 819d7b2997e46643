// `npm run conformance`: measures the product against public vectors that lie beside the project in ../shared/data. They are
// never copied in: some have licences that do not allow it.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './project.ts'

/** What each file in tests/conformance exports as `run`. */
interface Measured {
  readonly passed: number
  readonly failed: readonly string[]
  readonly notes: readonly string[]
}

const data = join(root, '..', 'shared', 'data')
if (!existsSync(data)) {
  console.log('Skipped: the vectors (../shared/data) do not lie beside this checkout.')
  process.exit(0)
}

const wanted = process.argv.slice(2)
const suites = readdirSync(join(root, 'tests', 'conformance')).filter((file) => file.endsWith('.ts'))
let passed = 0
let failed = 0
for (const file of suites.sort()) {
  const name = file.replace(/\.ts$/, '')
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const suite: { run?(dataDir: string): Promise<Measured> } = await import(join(root, 'tests', 'conformance', file))
  // A file without `run` is read by others.
  if (!suite.run) continue
  const measured = await suite.run(data)
  passed += measured.passed
  failed += measured.failed.length
  console.log(`${name}: ${measured.passed} of ${measured.passed + measured.failed.length}`)
  for (const line of measured.failed) console.log(`  failed: ${line}`)
  for (const line of measured.notes) console.log(`  note: ${line}`)
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
