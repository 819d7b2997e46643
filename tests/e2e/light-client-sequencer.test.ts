import { afterAll, beforeAll, expect, test } from 'vitest'
import { payloadOf, signedBlock } from '../adapters/headers/sequencer-block.ts'
import { type ExtensionBrowser, openExtensionBrowser } from '../world/extension-browser.ts'

const BASE = 8453
let browser: ExtensionBrowser

beforeAll(async () => {
  browser = await openExtensionBrowser()
})
afterAll(() => browser?.close())

/** What the extension's own worker makes of an answer, and what it asked for. */
function verify(answer: string) {
  const url = browser.builtFile(/^helios\.worker-.+\.js$/)
  return browser.page.evaluate(
    ({ url, chainId, answer }) =>
      new Promise<{ reply: { ok: boolean; detail?: string }; asked: unknown[] }>((resolve) => {
        const asked: unknown[] = []
        const worker = new Worker(url, { type: 'module' })
        worker.onerror = () => resolve({ reply: { ok: false, detail: 'the worker broke' }, asked })
        worker.onmessage = ({ data }) => {
          if (data.kind === 'reply') {
            worker.terminate()
            resolve({ reply: data.reply, asked })
            return
          }
          asked.push(data.question)
          worker.postMessage({ kind: 'answer', at: data.at, ok: true, bytes: new TextEncoder().encode(answer) })
        }
        const job = { chainId, method: 'eth_getBlockByNumber', params: ['latest', false], checkpoint: null }
        worker.postMessage({ kind: 'job', job: { ...job, memory: new Map() } })
      }),
    { url, chainId: BASE, answer },
  )
}

test('the extension’s own worker runs the library under its rules for scripts, and refuses what the sequencer did not sign', async () => {
  const payload = payloadOf({ number: 29_000_000, hash: `0x${'11'.repeat(32)}`, atMs: Date.now() })
  const { reply, asked } = await verify(await signedBlock(payload, BASE))
  expect(reply).toMatchObject({ ok: false, detail: expect.stringContaining('sequencer signed') })
  expect(asked).toEqual([{ of: 'consensus', path: 'latest', body: null }])
})

test('no host of the library’s own is asked: all goes through the one door', async () => {
  await verify('{}')
  expect(browser.left).toEqual([])
  expect(browser.read.filter((url) => !url.startsWith(browser.root) && !url.startsWith('data:'))).toEqual([])
})
