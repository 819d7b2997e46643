import type { Prompt } from '../core/explain/write-prompt.ts'
import type { LanguageModel } from '../ports/language-model.ts'

/** More than any answer that fits its form: what writes on is cut off. */
const MOST_WRITTEN = 8_192
const TIMEOUT_MS = 60_000

/** The whole text that a model writes; null where it fails, writes without end or takes too long. Never rejects. */
export async function askModel(
  model: LanguageModel,
  { system, user, schema, maxTokens }: Prompt,
  signal: AbortSignal,
  onText: (written: string) => void = () => {},
  timeoutMs = TIMEOUT_MS,
): Promise<string | null> {
  const tooLate = AbortSignal.timeout(timeoutMs)
  const stop = AbortSignal.any([signal, tooLate])
  const chunks = model.write({ system, user }, { schema, maxTokens, timeoutMs, signal: stop })[Symbol.asyncIterator]()
  const stopped = new Promise<'stopped'>((resolve) => stop.addEventListener('abort', () => resolve('stopped')))
  let written = ''
  try {
    while (!stop.aborted) {
      const next = await Promise.race([chunks.next(), stopped])
      if (next === 'stopped') return null
      if (next.done === true) return written
      if (written.length + next.value.length > MOST_WRITTEN) return null
      written += next.value
      onText(written)
    }
    return null
  } catch {
    return null
  } finally {
    // Not awaited: a model that hangs would hang whoever asked it.
    chunks.return?.().catch(() => {})
  }
}
