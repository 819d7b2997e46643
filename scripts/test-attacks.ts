// `npm run test:attacks`: every attack, against no Plainsign (its control) and in three settings; writes docs/attacks.md.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { judgeAttack, type StageResults } from '../tests/e2e/attacks/kit/judge-attack.ts'
import { listAttacks } from '../tests/e2e/attacks/kit/list-attacks.ts'
import { openStage } from '../tests/e2e/attacks/kit/open-stage.ts'
import { type AttackResult, runAttack } from '../tests/e2e/attacks/kit/run-attack.ts'
import { STAGES, type StageName } from '../tests/e2e/attacks/kit/stage-name.ts'
import { writeAttacksDoc } from '../tests/e2e/attacks/kit/write-attacks-doc.ts'
import { buildPlainsign } from '../tests/world/plainsign.ts'
import { buildWallet } from '../tests/world/test-wallet/build-wallet.ts'
import { root } from './project.ts'

const { values } = parseArgs({
  options: {
    /** Only attacks whose name or family holds one of these texts; then nothing is written. */
    only: { type: 'string', multiple: true },
    stage: { type: 'string', multiple: true },
    /** A folder with `chrome-mv3` and `firefox-mv2` to attack, in place of a new build. */
    built: { type: 'string' },
  },
})
const chosen = STAGES.filter((stage) => values.stage?.includes(stage) ?? true)
const all = await listAttacks()
const attacks = all.filter(
  ({ name, family }) => values.only?.some((part) => `${family} ${name}`.includes(part)) ?? true,
)

if (values.built === undefined) {
  buildPlainsign('chrome')
  buildPlainsign('firefox')
}
await buildWallet()

async function attackStage(name: StageName): Promise<readonly AttackResult[]> {
  const stage = await openStage(name, values.built ?? join(root, '.output'))
  const results: AttackResult[] = []
  try {
    for (const attack of attacks) {
      const result = await runAttack(stage, attack)
      results.push(result)
      const expected = (result.outcome === 'reached') === (!stage.guarded || attack.open?.[name as never] !== undefined)
      const alarm = stage.guarded && result.outcome === 'reached' ? (result.alarmed ? ' alarmed' : ' silent') : ''
      const methods = [...new Set(result.methods)].join()
      console.log(`${expected ? '    ' : '  ! '}${name}: ${attack.name}: ${result.outcome}${alarm} ${methods}`)
      for (const error of result.errors) console.log(`      ${error.split('\n')[0]}`)
    }
  } finally {
    await stage.close()
  }
  return results
}

const results = new Map<StageName, readonly AttackResult[]>()
for (const name of chosen) results.set(name, await attackStage(name))

const faults = attacks.flatMap((attack, place) => {
  const found: StageResults = {}
  for (const [name, list] of results) found[name] = list[place]
  return judgeAttack(attack, found).faults.map((fault) => `${attack.name}: ${fault}`)
})
for (const fault of faults) console.log(fault)
if (values.only === undefined && chosen.length === STAGES.length) {
  writeFileSync(join(root, 'docs', 'attacks.md'), writeAttacksDoc(attacks, results))
}
console.log(`${attacks.length} attacks, ${faults.length} faults`)
process.exit(faults.length === 0 && attacks.length > 0 ? 0 : 1)
