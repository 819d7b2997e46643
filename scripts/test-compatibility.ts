// `npm run test:compatibility`: ten wallet libraries, each with and without Plainsign. `npm test` runs one of them.
import { spawnSync } from 'node:child_process'
import { bin, root } from './project.ts'

const args = ['run', '--config', 'tests/vitest.e2e.config.ts', 'tests/e2e/compatibility.test.ts']
const run = spawnSync(bin('vitest'), args, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, COMPATIBILITY: 'all' },
})
process.exit(run.status ?? 1)
