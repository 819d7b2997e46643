import '../network/package-files-only.ts'
import type { ColibriJob, FromColibri, ToColibri } from './colibri-job.ts'
import { runColibri } from './run-colibri.ts'

const waiting: ((answer: Extract<ToColibri, { kind: 'answer' }>) => void)[] = []

/** One job in, its questions out and their answers in, its reply out. Whoever started this thread then ends it. */
globalThis.addEventListener('message', ({ data }: MessageEvent<ToColibri>) => {
  if (data.kind === 'answer') waiting[data.at]?.(data)
  else void run(data.job)
})

async function run(job: ColibriJob): Promise<void> {
  const say = (message: FromColibri) => globalThis.postMessage(message)
  const reply = await runColibri(job, async (question) => {
    const answer = await new Promise<Extract<ToColibri, { kind: 'answer' }>>((resolve) => {
      say({ kind: 'ask', at: waiting.push(resolve) - 1, question })
    })
    if (!answer.ok) throw new Error(answer.detail)
    return answer.bytes
  })
  say({ kind: 'reply', reply })
}
