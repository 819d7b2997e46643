import { z } from 'zod'
import type { Prompt, WriteOptions } from '../../../ports/language-model.ts'
import type { Network } from '../../network/create-network.ts'

const MAX_ANSWER_BYTES = 256 * 1024

const answerSchema = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) })

/**
 * Asks an OpenAI-compatible endpoint that the user named (Ollama, llama.cpp, vLLM); it learns the prompt. The answer
 * comes in one piece. Throws an Error of one short sentence.
 */
export async function* writeByEndpoint(
  network: Pick<Network, 'post'>,
  { url, model }: { readonly url: string; readonly model: string },
  prompt: Prompt,
  { schema, maxTokens, timeoutMs, signal }: WriteOptions,
): AsyncGenerator<string> {
  const body = JSON.stringify({
    model,
    messages: [
      { role: 'system', content: prompt.system },
      { role: 'user', content: prompt.user },
    ],
    max_tokens: maxTokens,
    temperature: 0,
    stream: false,
    response_format: { type: 'json_schema', json_schema: { name: 'answer', schema, strict: true } },
  })
  const answer = await network.post(`${url.replace(/\/+$/, '')}/chat/completions`, body, {
    why: 'explain a request',
    methods: ['chat/completions'],
    signal,
    timeoutMs,
    maxBytes: MAX_ANSWER_BYTES,
  })
  if (!answer.ok) throw new Error(`${new URL(url).host} ${answer.reason}.`)
  const text = contentOf(answer.text)
  if (text === null) throw new Error(`${new URL(url).host} gave an answer that can’t be read.`)
  yield text
}

function contentOf(text: string): string | null {
  try {
    return answerSchema.parse(JSON.parse(text)).choices[0]?.message.content ?? null
  } catch {
    return null
  }
}
