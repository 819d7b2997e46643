import type { Json } from '../core/facts/json.ts'
import type { ModelStatus } from '../core/facts/model-status.ts'

/** A JSON Schema (https://json-schema.org), as data. */
export type JsonSchema = { readonly [key: string]: Json }

export interface Prompt {
  readonly system: string
  readonly user: string
}

export interface WriteOptions {
  readonly schema: JsonSchema
  readonly maxTokens: number
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

/** A language model that the user chose. It is never asked whether something is dangerous, and is believed nothing. */
export interface LanguageModel {
  /** What it is and how it stands; `absent` where nothing is chosen or here. */
  status(): ModelStatus
  /**
   * Text under a grammar: JSON that fits `schema`. Chunks as they come; ends by itself at `maxTokens` or after
   * `timeoutMs`; a failure is an Error of one short sentence.
   */
  write(prompt: Prompt, options: WriteOptions): AsyncIterable<string>
}
