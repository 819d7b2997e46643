// `npm test`: every check that a change must pass, in the order in which they fail fastest, then one line of counts.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bin, root } from './project.ts'

interface Counts {
  passed: number
  failed: number
}

const reports = mkdtempSync(join(tmpdir(), 'plainsign-test-'))

function check(name: string, command: string, ...args: string[]): Counts {
  console.log(`\n— ${name}`)
  const run = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  return run.status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** Layers, and that there were any modules to check: under some versions the tool silently cruises nothing. */
function checkLayers(): Counts {
  console.log('\n— layers')
  const args = ['--config', 'tests/dependency-cruiser.cjs', '--output-type', 'json', 'lib', 'entrypoints', 'scripts']
  const run = spawnSync(bin('depcruise'), args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (!run.stdout.startsWith('{')) {
    console.error(run.stderr)
    return { passed: 0, failed: 1 }
  }
  const { summary } = JSON.parse(run.stdout) as {
    summary: { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] }
  }
  for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} → ${to}`)
  console.log(`${summary.totalCruised} modules`)
  const ok = summary.violations.length === 0 && summary.totalCruised > 20
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
}

function runTests(name: string, config: string): Counts {
  console.log(`\n— ${name}`)
  const report = join(reports, `${name.replaceAll(' ', '-')}.json`)
  const args = ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const run = spawnSync(bin('vitest'), args, { cwd: root, stdio: 'inherit' })
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'))
    if (numPendingTests > 0) console.log(`${numPendingTests} skipped`)
    const crashed = run.status !== 0 && numFailedTests === 0
    return { passed: numPassedTests, failed: numFailedTests + (crashed ? 1 : 0) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

const only = new Set(process.argv.slice(2))
const wanted = (stage: string) => only.size === 0 || only.has(stage)

const counts: Counts[] = []
if (wanted('prepare')) counts.push(check('generated types', bin('wxt'), 'prepare'))
if (wanted('lint')) counts.push(check('format and lint', bin('biome'), 'check', '--error-on-warnings', '.'))
if (wanted('types')) counts.push(check('types', bin('tsc'), '--noEmit', '-p', 'tsconfig.json'))
if (wanted('layers')) counts.push(checkLayers())
if (wanted('unused')) counts.push(check('unused code', bin('knip')))
if (wanted('units')) counts.push(runTests('units', 'tests/vitest.config.ts'))
if (wanted('e2e')) counts.push(runTests('end to end', 'tests/vitest.e2e.config.ts'))

const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
