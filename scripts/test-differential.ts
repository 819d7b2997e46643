// `npm run test:differential`: thousands of generated transactions over real contracts, run here at the tip of a local
// chain and then mined by its node; what the two say must be equal. Writes docs/differential.md.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openGround } from '../tests/differential/open-ground.ts'
import { type Compared, runDifferential } from '../tests/differential/run-differential.ts'
import { writeDifferentialDoc } from '../tests/differential/write-differential-doc.ts'
import { root } from './project.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '3250' },
    seed: { type: 'string', default: String(Math.floor(Date.now() / 1000) % 2 ** 31) },
    /** Another fork than the node's newest, by the node's own name; then nothing is written. */
    hardfork: { type: 'string' },
    /** Only runs: writes no docs. */
    'no-docs': { type: 'boolean', default: false },
  },
})
const seed = Number(values.seed)
const count = Number(values.count)
/** So many differences are shown whole; the others are only counted. */
const SHOWN = 10

console.log(`${count} transactions, seed ${seed}`)
const started = performance.now()
const ground = await openGround(...(values.hardfork === undefined ? [] : ['--hardfork', values.hardfork]))
const compared: Compared[] = []
try {
  for await (const each of runDifferential(ground, seed, count)) {
    compared.push(each)
    const different = compared.filter(({ differences }) => differences.length > 0).length
    if (each.differences.length > 0 && different <= SHOWN) {
      console.log(`\nTransaction ${compared.length}, ${each.kind} (${each.status}): ${each.bytes}`)
      for (const difference of each.differences) console.log(difference)
    }
    if (compared.length % 500 === 0) console.log(`${compared.length} compared, ${different} different`)
  }
} finally {
  await ground.chain.stop()
}
const seconds = Math.round((performance.now() - started) / 1000)
const client = await import('@foundry-rs/anvil/package.json', { with: { type: 'json' } })
const doc = writeDifferentialDoc(compared, { seed, date: new Date(), node: `anvil ${client.default.version}` })
if (!values['no-docs'] && values.hardfork === undefined) writeFileSync(join(root, 'docs', 'differential.md'), doc)
console.log(doc)
const failed = compared.filter(({ differences }) => differences.length > 0).length
console.log(`${compared.length - failed} passed, ${failed} failed (${seconds} s)`)
process.exit(failed === 0 ? 0 : 1)
