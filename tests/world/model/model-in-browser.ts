import type { JsonSchema, Prompt } from '../../../lib/ports/language-model.ts'
import { type ExtensionBrowser, openExtensionBrowser } from '../extension-browser.ts'

/** What a model wrote, and how long it took, in milliseconds. */
export interface Written {
  readonly text: string
  readonly tokens: number
  readonly firstTokenMs: number
  readonly wholeMs: number
}

export interface ModelInBrowser extends ExtensionBrowser {
  /** What the built engine writes; rejects where it fails. */
  write(prompt: Prompt, schema: JsonSchema, maxTokens: number): Promise<Written>
}

/** The extension’s own engine on the processor, in the browser that it was built for, with a GGUF file of this machine. */
export async function openModelInBrowser(gguf: string): Promise<ModelInBrowser> {
  const browser = await openExtensionBrowser()
  await browser.page.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.id = 'weights'
    document.body.append(input)
  })
  await browser.page.setInputFiles('#weights', gguf)
  const engine = await browser.page.evaluateHandle(loadEngine, browser.builtFile(/^wllama\.worker-.+\.js$/))
  return {
    ...browser,
    write(prompt, schema, maxTokens) {
      const job = JSON.stringify({ prompt, schema, maxTokens })
      return browser.page.evaluate(writeIn, { engine, at: Math.floor(performance.now() * 1_000), job })
    },
  }
}

/** Runs in the extension’s page: starts its engine with the chosen file. */
function loadEngine(url: string): Promise<Worker> {
  const [file] = document.querySelector<HTMLInputElement>('#weights')?.files ?? []
  const worker = new Worker(url, { type: 'module' })
  return new Promise((resolve, reject) => {
    worker.onerror = () => reject(new Error('the engine broke'))
    worker.onmessage = ({ data }) => (data.kind === 'loaded' ? resolve(worker) : reject(new Error(data.reason)))
    const files = new Map(file === undefined ? [] : [['model.gguf', file]])
    worker.postMessage({ kind: 'load', load: { files, contextTokens: 4_096 } })
  })
}

interface Asked {
  readonly engine: Worker
  readonly at: number
  /** JSON. */
  readonly job: string
}

function writeIn({ engine, at, job }: Asked): Promise<Written> {
  const start = performance.now()
  let text = ''
  let firstTokenMs = 0
  return new Promise((resolve, reject) => {
    engine.onerror = () => reject(new Error('the engine broke'))
    engine.onmessage = ({ data }) => {
      if (data.at !== at) return
      if (data.kind === 'failed') return reject(new Error(data.reason))
      if (data.kind === 'written') {
        return resolve({ text, tokens: data.tokens, firstTokenMs, wholeMs: performance.now() - start })
      }
      if (text === '') firstTokenMs = performance.now() - start
      text += data.text
    }
    engine.postMessage({ kind: 'write', at, job: JSON.parse(job) })
  })
}
