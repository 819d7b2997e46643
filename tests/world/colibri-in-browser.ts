import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { COMMITTEE, type RecordedProof } from '../support/recorded-proof.ts'
import { launchChromium } from './chromium.ts'
import { plainsignFolder, plainsignUrl } from './plainsign.ts'
import { startRecordingProxy } from './recording-proxy.ts'

/** A byte that is turned before the proof is given to the light client: of the proof, or of what it remembers. */
export interface Flip {
  readonly of: 'proof' | 'committee'
  readonly at: number
}

type Reply = { readonly ok: true; readonly result: unknown } | { readonly ok: false; readonly detail: string }

export interface ColibriInBrowser {
  /** What the built worker makes of each; `null` leaves the proof as it is. `fresh`: a worker for each, else one for all. */
  replies(recorded: RecordedProof, flips: readonly (Flip | null)[], fresh: boolean): Promise<readonly Reply[]>
  /** All that the browser asked of anyone, through its proxy. */
  readonly left: readonly string[]
  /** What the extension's page and its workers read, as the browser tells. */
  readonly read: readonly string[]
  readonly page: Page
  close(): Promise<void>
}

/** Chromium with the built extension, on one of its own pages. All that would leave it goes to a proxy that refuses it. */
export async function openColibriInBrowser(): Promise<ColibriInBrowser> {
  const read: string[] = []
  const proxy = await startRecordingProxy()
  const browser = await launchChromium({
    extensions: [plainsignFolder.chrome],
    headless: true,
    switches: [`--proxy-server=${proxy.url}`, '--proxy-bypass-list=<-loopback>'],
  })
  browser.on('request', (request) => read.push(request.url()))
  const page = await browser.newPage()
  await page.goto(await plainsignUrl(browser, '/home.html'))
  const [worker = ''] = readdirSync(join(plainsignFolder.chrome, 'assets')).filter((file) =>
    /^colibri\.worker-.+\.js$/.test(file),
  )
  const url = new URL(`/assets/${worker}`, page.url()).href
  return {
    left: proxy.asked,
    read,
    page,
    replies: ({ job, proof }, flips, fresh) => {
      const { chainId, method } = job
      const memory = [...job.memory].map(([name, bytes]) => [name, encode(bytes)] as const)
      const params = JSON.stringify(job.params)
      const given = { url, chainId, method, params, memory, proof: encode(proof), flips, fresh, committee: COMMITTEE }
      return page.evaluate(askWorker, given)
    },
    async close() {
      await browser.close()
      await proxy.stop()
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
