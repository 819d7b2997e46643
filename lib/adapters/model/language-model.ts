import type { ModelChoice, ModelView } from '../../core/facts/model-choice.ts'
import type { ModelStatus } from '../../core/facts/model-status.ts'
import type { LanguageModel } from '../../ports/language-model.ts'
import type { Network } from '../network/create-network.ts'
import { isWhole } from './download/download-file.ts'
import type { KeptFile, ModelStore } from './download/model-store.ts'
import { writeByEndpoint } from './endpoint/write-by-endpoint.ts'
import { type EngineThread, startEngineThread } from './engine-thread.ts'

/** Prompt and answer together; a prompt is built to fit 1,500. */
const CONTEXT_TOKENS = 4_096
const LOAD_MS = 180_000

export type LastUse = NonNullable<ModelView['lastUse']>

/** The chosen model, loaded when it is first used. */
export interface ChosenModel extends LanguageModel {
  /** Reads again what is chosen and what is here; ends the thread of what is chosen no more. */
  refresh(): Promise<void>
  /** Loads it now. Rejects where that fails. */
  load(): Promise<void>
  /** Ends its thread; the next use starts another. */
  stop(): void
  lastUse(): LastUse | undefined
}

interface ModelPorts {
  readonly store: Pick<ModelStore, 'list' | 'pieces' | 'choice'>
  readonly network: Pick<Network, 'post'>
  readonly spawn: () => Worker
  /** Called when what `status` says has changed. */
  readonly changed: () => void
  readonly now?: () => number
}

/** @param ports `spawn` starts the thread of the engine on the processor. `now` in milliseconds. */
export function createLanguageModel({ store, network, spawn, changed, now = Date.now }: ModelPorts): ChosenModel {
  let choice: ModelChoice = { engine: 'none' }
  let status: ModelStatus = { engine: 'none', model: null, state: 'absent' }
  let thread: EngineThread | null = null
  let loading: Promise<EngineThread> | null = null
  let turn: Promise<unknown> = Promise.resolve()
  let use: LastUse | undefined

  const tell = (next: Partial<ModelStatus> & Pick<ModelStatus, 'state'>) => {
    const model = choice.engine === 'none' ? null : choice.model
    status = { engine: choice.engine, model, ...next }
    changed()
  }

  function stop(): void {
    const running = thread
    thread = null
    loading = null
    running?.end('It was stopped.')
  }

  async function refresh(): Promise<void> {
    const chosen = await store.choice()
    const same = JSON.stringify(chosen) === JSON.stringify(choice)
    choice = chosen
    if (!same) stop()
    if (thread !== null || loading !== null) return
    if (choice.engine === 'endpoint') return tell({ state: 'ready' })
    tell((await filesOf(choice)).length > 0 ? { state: 'ready' } : { state: 'absent', reason: ABSENT[choice.engine] })
  }

  /** Its files where all are here, else none. */
  async function filesOf(chosen: ModelChoice): Promise<readonly KeptFile[]> {
    if (chosen.engine === 'none' || chosen.engine === 'endpoint') return []
    const files = (await store.list()).filter(({ model }) => model === chosen.model)
    return files.every(isWhole) ? files : []
  }

  async function start(): Promise<EngineThread> {
    if (choice.engine === 'web-llm') throw new Error(ABSENT['web-llm'])
    const files = await filesOf(choice)
    if (files.length === 0) throw new Error(ABSENT.wllama)
    tell({ state: 'loading' })
    const started = startEngineThread(spawn, (reason) => {
      if (thread !== started) return
      thread = null
      loading = null
      tell({ state: 'failed', reason })
    })
    thread = started
    const tooLate = setTimeout(() => started.end('It took too long to load.'), LOAD_MS)
    try {
      const blobs = await Promise.all(
        files.map(async (file) => [file.name, new Blob([...(await store.pieces(file))])] as const),
      )
      await started.load({ files: new Map(blobs), contextTokens: CONTEXT_TOKENS })
    } finally {
      clearTimeout(tooLate)
    }
    tell({ state: 'ready' })
    return started
  }

  function loaded(): Promise<EngineThread> {
    loading ??= start().catch((error: unknown) => {
      loading = null
      tell({ state: 'failed', reason: error instanceof Error ? error.message : 'It could not be loaded.' })
      throw error
    })
    return loading
  }

  async function* timed(chunks: AsyncIterable<string>): AsyncGenerator<string> {
    const asked = now()
    let first: number | null = null
    let count = 0
    for await (const chunk of chunks) {
      first ??= now()
      count += 1
      yield chunk
    }
    if (first === null) return
    const seconds = (now() - first) / 1_000
    use = { firstTokenMs: first - asked, tokensPerSecond: seconds > 0 ? (count - 1) / seconds : 0 }
    changed()
  }

  return {
    status: () => status,
    refresh,
    stop,
    lastUse: () => use,
    load: async () => {
      await refresh()
      if (choice.engine === 'none') throw new Error(ABSENT.none)
      if (choice.engine !== 'endpoint') await loaded()
    },
    async *write(prompt, options) {
      await refresh()
      if (choice.engine === 'none') throw new Error(ABSENT.none)
      if (choice.engine === 'endpoint') return yield* timed(writeByEndpoint(network, choice, prompt, options))
      const before = turn
      let done = () => {}
      turn = new Promise<void>((resolve) => {
        done = resolve
      })
      try {
        await before
        options.signal.throwIfAborted()
        const engine = await loaded()
        const { schema, maxTokens, timeoutMs, signal } = options
        yield* timed(engine.write({ prompt, schema, maxTokens }, { timeoutMs, signal }))
      } finally {
        done()
      }
    },
  }
}

const ABSENT = {
  none: 'No model is chosen.',
  wllama: 'Its files are not on this device.',
  'web-llm': 'Its program is not in this package, so it can’t run on the graphics processor.',
}
