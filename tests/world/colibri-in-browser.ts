import { COMMITTEE, type RecordedProof } from '../support/recorded-proof.ts'
import { type ExtensionBrowser, openExtensionBrowser } from './extension-browser.ts'

/** A byte that is turned before the proof is given to the light client: of the proof, or of what it remembers. */
export interface Flip {
  readonly of: 'proof' | 'committee'
  readonly at: number
}

type Reply = { readonly ok: true; readonly result: unknown } | { readonly ok: false; readonly detail: string }

export interface ColibriInBrowser extends ExtensionBrowser {
  /** What the built worker makes of each; `null` leaves the proof as it is. `fresh`: a worker for each, else one for all. */
  replies(recorded: RecordedProof, flips: readonly (Flip | null)[], fresh: boolean): Promise<readonly Reply[]>
}

/** The extension's own light client, in the browser that it was built for. */
export async function openColibriInBrowser(): Promise<ColibriInBrowser> {
  const browser = await openExtensionBrowser()
  const url = browser.builtFile(/^colibri\.worker-.+\.js$/)
  return {
    ...browser,
    replies: ({ job, proof }, flips, fresh) => {
      const { chainId, method } = job
      const memory = [...job.memory].map(([name, bytes]) => [name, encode(bytes)] as const)
      const params = JSON.stringify(job.params)
      const given = { url, chainId, method, params, memory, proof: encode(proof), flips, fresh, committee: COMMITTEE }
      return browser.page.evaluate(askWorker, given)
    },
  }
}

const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

interface Asked {
  readonly url: string
  readonly chainId: number
  readonly method: string
  /** JSON. */
  readonly params: string
  /** Names and base64. */
  readonly memory: readonly (readonly [string, string])[]
  readonly proof: string
  readonly flips: readonly (Flip | null)[]
  readonly fresh: boolean
  readonly committee: string
}

/** Runs in the extension's page: starts its worker, as the engine does, and answers what it asks for with the proof. */
async function askWorker({
  url,
  chainId,
  method,
  params,
  memory,
  proof,
  flips,
  fresh,
  committee,
}: Asked): Promise<Reply[]> {
  const bytes = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
  const turn = (whole: Uint8Array, at: number) => {
    whole[at] = (whole[at] ?? 0) ^ (1 << (at % 8))
    return whole
  }
  let worker: Worker | null = null
  const replies: Reply[] = []
  for (const flip of flips) {
    if (fresh || worker === null) {
      worker?.terminate()
      worker = new Worker(url, { type: 'module' })
    }
    const running: Worker = worker
    const given = flip?.of === 'proof' ? turn(bytes(proof), flip.at) : bytes(proof)
    const remembered = new Map(
      memory.map(([name, text]): [string, Uint8Array] => [
        name,
        flip?.of === 'committee' && name === committee ? turn(bytes(text), flip.at) : bytes(text),
      ]),
    )
    const job = { chainId, method, params: JSON.parse(params), checkpoint: null, memory: remembered }
    replies.push(
      await new Promise<Reply>((resolve) => {
        running.onerror = () => resolve({ ok: false, detail: 'the worker broke' })
        running.onmessage = ({ data }) => {
          if (data.kind === 'reply') {
            resolve(data.reply.ok ? { ok: true, result: data.reply.result } : data.reply)
          } else if (data.question.of === 'prover') {
            running.postMessage({ kind: 'answer', at: data.at, ok: true, bytes: given })
          } else {
            running.postMessage({ kind: 'answer', at: data.at, ok: false, detail: 'nothing but the proof is here' })
          }
        }
        running.postMessage({ kind: 'job', job })
      }),
    )
  }
  worker?.terminate()
  return replies
}
