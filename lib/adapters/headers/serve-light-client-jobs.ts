import type {
  FromLightClient,
  LightClientFetch,
  LightClientJob,
  LightClientReply,
  ToLightClient,
} from './light-client-job.ts'

type Answer = Extract<ToLightClient, { kind: 'answer' }>

/** One job in, its questions out and their answers in, its reply out. Whoever started this thread then ends it. */
export function serveLightClientJobs(
  run: (job: LightClientJob, ask: LightClientFetch) => Promise<LightClientReply>,
): void {
  const waiting: ((answer: Answer) => void)[] = []
  const say = (message: FromLightClient) => globalThis.postMessage(message)
  const ask: LightClientFetch = async (question) => {
    const answer = await new Promise<Answer>((resolve) => {
      say({ kind: 'ask', at: waiting.push(resolve) - 1, question })
    })
    if (!answer.ok) throw new Error(answer.detail)
    return answer.bytes
  }
  globalThis.addEventListener('message', ({ data }: MessageEvent<ToLightClient>) => {
    if (data.kind === 'answer') waiting[data.at]?.(data)
    else void run(data.job, ask).then((reply) => say({ kind: 'reply', reply }))
  })
}
