import { parentPort, workerData } from 'node:worker_threads'
import { benignCases } from './benign.ts'
import type { CorpusCase } from './case.ts'
import { FAMILIES } from './families.ts'
import type { JudgeTask, JudgeTaskResult } from './judge-in-threads.ts'
import { openStage } from './open-stage.ts'
import { runBenign, runCase } from './run-corpus.ts'
import { runVariants, type VariantsOfCase } from './run-variants.ts'

/** One thread of the bench, on a chain of its own: says which requests there are, and reviews those that it is told. */
const { part } = workerData as { readonly part: string | undefined }
const stage = await openStage()
const cases: { readonly family: string; readonly given: CorpusCase }[] = []
for (const family of FAMILIES.filter(({ name }) => part === undefined || name.includes(part)))
  for (const given of await family.cases(stage)) cases.push({ family: family.name, given })
const benign = await benignCases(stage)

async function run({ kind, at, variants }: JudgeTask): Promise<JudgeTaskResult> {
  if (kind === 'benign') {
    const each = benign[at]
    return each === undefined ? { kind, at } : { kind, at, benign: await runBenign(stage, each) }
  }
  const each = cases[at]
  if (each === undefined) return { kind, at }
  const result = await runCase(stage, each.family, each.given)
  return { kind, at, result, ...(variants ? { variants: await runVariants(stage, result).catch(whyNone) } : {}) }
}

function whyNone(error: unknown): VariantsOfCase {
  return { results: [], dropped: 0, broken: String(error).slice(0, 200) }
}

parentPort?.on('message', async (task: JudgeTask | 'stop') => {
  if (task !== 'stop') return parentPort?.postMessage(await run(task))
  await stage.chain.stop()
  process.exit(0)
})
parentPort?.postMessage({ cases: cases.length, benign: benign.length })
