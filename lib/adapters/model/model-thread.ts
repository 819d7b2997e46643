import type { JsonSchema, Prompt } from '../../ports/language-model.ts'

/** What to load: files by the names that the engine asks for, and the program that runs them. */
export interface ModelLoad {
  readonly files: ReadonlyMap<string, Blob>
  /** How many tokens prompt and answer may have together. */
  readonly contextTokens: number
  /** The engine's own record of the model, where it has one. */
  readonly record?: unknown
}

export interface WriteJob {
  readonly prompt: Prompt
  readonly schema: JsonSchema
  readonly maxTokens: number
}

/** What a model's thread is told. `at` numbers the jobs. */
export type ToModelThread =
  | { readonly kind: 'load'; readonly load: ModelLoad }
  | { readonly kind: 'write'; readonly at: number; readonly job: WriteJob }
  | { readonly kind: 'stop'; readonly at: number }

/** What it says. `tokens`: how many it wrote. */
export type FromModelThread =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'unloadable'; readonly reason: string }
  | { readonly kind: 'text'; readonly at: number; readonly text: string }
  | { readonly kind: 'written'; readonly at: number; readonly tokens: number }
  | { readonly kind: 'failed'; readonly at: number; readonly reason: string }

/** A library that runs a model, in its own thread. Both reject with what went wrong. */
export interface ModelRunner {
  load(load: ModelLoad): Promise<void>
  /** Gives text as it comes, then how many tokens it wrote. */
  write(job: WriteJob, onText: (text: string) => void, signal: AbortSignal): Promise<number>
}
