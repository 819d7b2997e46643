// `npm run bench:judge`: how much of a corpus of attacks is warned of, and how often ordinary use is. Writes docs/judge.md.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { FAMILIES } from '../tests/corpus/families.ts'
import { openStage } from '../tests/corpus/open-stage.ts'
import { runCorpus } from '../tests/corpus/run-corpus.ts'
import { runVariants } from '../tests/corpus/run-variants.ts'
import { writeJudgeDoc } from '../tests/corpus/write-judge-doc.ts'
import { root } from './project.ts'

const { values } = parseArgs({
  options: {
    /** Only families whose name holds this; then nothing is written. */
    family: { type: 'string' },
    /** Without the variants of each malicious request, which take minutes; then nothing is written either. */
    quick: { type: 'boolean', default: false },
    /** Variants of each so-manieth malicious request only; the page then says so. */
    every: { type: 'string', default: '1' },
  },
})
const stage = await openStage()
try {
  const { family, quick } = values
  const chosen = FAMILIES.filter(({ name }) => family === undefined || name.includes(family))
  const { cases, benign } = await runCorpus(stage, chosen)
  const every = Number(values.every)
  const some = quick ? [] : cases.filter((_, place) => place % every === 0)
  const doc = writeJudgeDoc(cases, benign, await runVariants(stage, some), every)
  if (family === undefined && !quick) writeFileSync(join(root, 'docs', 'judge.md'), doc)
  console.log(doc)
} finally {
  await stage.chain.stop()
}
process.exit(0)
