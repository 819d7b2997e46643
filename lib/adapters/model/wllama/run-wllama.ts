import { Wllama } from '@wllama/wllama/esm/index.js'
import type { ModelRunner } from '../model-thread.ts'

const nothing = () => undefined
/** What it logs may hold what was asked. */
const SILENT = { debug: nothing, log: nothing, warn: nothing, error: nothing }

/** llama.cpp on the processor: a model of one GGUF file. */
export function createWllamaRunner(): ModelRunner {
  // The wasm's place is set where the packaged thread is made.
  const wllama = new Wllama({ default: '/' }, { logger: SILENT, suppressNativeLog: true })
  wllama.setCompat(null)
  return {
    load: ({ files, contextTokens }) =>
      wllama.loadModel([...files.values()], { n_ctx: contextTokens, n_gpu_layers: 0, n_parallel: 1 }),
    async write({ prompt, schema, maxTokens }, onText, signal) {
      let tokens = 0
      await wllama.createChatCompletion({
        messages: [
          { role: 'system', content: prompt.system },
          { role: 'user', content: prompt.user },
        ],
        stream: true,
        onData(chunk) {
          const text = chunk.choices[0]?.delta.content ?? ''
          if (text === '') return
          tokens += 1
          onText(text)
        },
        abortSignal: signal,
        max_tokens: maxTokens,
        temperature: 0,
        cache_prompt: true,
        response_format: { type: 'json_schema', json_schema: { name: 'answer', schema, strict: true } },
      })
      return tokens
    },
  }
}
