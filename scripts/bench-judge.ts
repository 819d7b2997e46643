// `npm run bench:judge`: how much of a corpus of attacks is warned of, and how often ordinary use is. Writes docs/judge.md.
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { judgeInThreads } from '../tests/corpus/judge-in-threads.ts'
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
const { family, quick } = values
const every = quick ? 0 : Number(values.every)
const began = Date.now()
const judged = await judgeInThreads(Math.min(8, availableParallelism()), family, every)
const minutes = Math.ceil((Date.now() - began) / 60_000)
const doc = writeJudgeDoc(judged, every, minutes)
if (family === undefined && !quick) writeFileSync(join(root, 'docs', 'judge.md'), doc)
console.log(doc)
process.exit(0)
