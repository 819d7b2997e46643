import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { BenignResult, CaseResult } from './run-corpus.ts'
import type { VariantsOfCase } from './run-variants.ts'

/** A request of the corpus by its place, and whether its variants are asked for too. */
export interface JudgeTask {
  readonly kind: 'case' | 'benign'
  readonly at: number
  readonly variants: boolean
}

export interface JudgeTaskResult {
  readonly kind: 'case' | 'benign'
  readonly at: number
  readonly result?: CaseResult
  readonly benign?: BenignResult
  readonly variants?: VariantsOfCase
}

/**
 * Reviews the corpus in several threads at once, each with a chain of its own; in the order of the corpus.
 *
 * @param part only families whose name holds this
 * @param every variants of each so-manieth malicious request only; 0: of none
 */
export async function judgeInThreads(threads: number, part: string | undefined, every: number) {
  const waiting: JudgeTask[] = []
  const done: JudgeTaskResult[] = []
  const thread = async (isFirst: boolean) => {
    const worker = new Worker(new URL('./judge-thread.ts', import.meta.url), { workerData: { part } })
    const answer = async <Answer>() => (await once(worker, 'message'))[0] as Answer
    const { cases, benign } = await answer<{ readonly cases: number; readonly benign: number }>()
    if (isFirst) {
      for (let at = 0; at < cases; at++) waiting.push({ kind: 'case', at, variants: every > 0 && at % every === 0 })
      for (let at = 0; at < benign; at++) waiting.push({ kind: 'benign', at, variants: false })
    }
    return { worker, answer }
  }
  const opened = [await thread(true)]
  while (opened.length < threads) opened.push(await thread(false))
  await Promise.all(
    opened.map(async ({ worker, answer }) => {
      for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
        worker.postMessage(task)
        done.push(await answer<JudgeTaskResult>())
      }
      worker.postMessage('stop')
      await once(worker, 'exit')
    }),
  )
  const inOrder = done.toSorted((one, other) => one.at - other.at)
  return {
    cases: inOrder.flatMap(({ result }) => (result === undefined ? [] : [result])),
    benign: inOrder.flatMap(({ benign }) => (benign === undefined ? [] : [benign])),
    variants: inOrder.flatMap(({ result, variants }) =>
      result === undefined || variants === undefined ? [] : [{ of: result, ...variants }],
    ),
  }
}
