import type { ModelOffer, ModelOrder, ModelView } from '../../core/facts/model-choice.ts'
import type { PieceReader } from '../network/create-piece-reader.ts'
import { downloadFile, isWhole, sizeOf, type WantedFile } from './download/download-file.ts'
import type { KeptFile, ModelStore } from './download/model-store.ts'
import type { ChosenModel } from './language-model.ts'
import { KNOWN_MODELS } from './models.data.ts'
import { WEB_LLM_MODELS } from './web-llm/web-llm-models.data.ts'
import { type Graphics, whyUnfit } from './web-llm/why-unfit.ts'

/** Often enough that the background with a download under way is never stopped as idle. */
const TELL_EVERY_MS = 1_000
const SPEED_OVER_MS = 5_000
/** As much of a trial is shown. */
const MAX_TRIAL = 4_096

/** Keeps the models: what the user orders, and what is to be shown of it. */
export interface ModelDesk {
  order(order: ModelOrder): Promise<void>
}

interface DeskPorts {
  readonly store: ModelStore
  readonly network: PieceReader
  readonly model: ChosenModel
  readonly show: (view: ModelView) => void
  /** Bytes that may still be kept; null where the browser does not say. */
  readonly room: () => Promise<number | null>
  /** What the graphics processor can do. */
  readonly graphics: () => Promise<Graphics | null>
  readonly now?: () => number
}

interface Coming {
  readonly stop: AbortController
  readonly since: { atMs: number; bytes: number }[]
}

export function createModelDesk({
  store,
  network,
  model,
  show,
  room,
  graphics,
  now = Date.now,
}: DeskPorts): ModelDesk & {
  /** Tells how all stands, soon. */
  changed(): void
} {
  const coming = new Map<string, Coming>()
  const failures = new Map<string, string>()
  let trying = 0
  let trial: string | undefined
  let ticking: ReturnType<typeof setInterval> | undefined

  async function tell(): Promise<void> {
    const [files, choice, processor] = await Promise.all([store.list(), store.choice(), graphics()])
    const status = model.status()
    const busy = coming.size > 0 || trying > 0 || status.state === 'loading'
    const own = [...new Set(files.map((file) => file.model))].filter((id) =>
      KNOWN_MODELS.every((known) => known.id !== id),
    )
    const offers = [...KNOWN_MODELS.map((known) => known.id), ...own].map((id) => offerOf(id, files))
    const lastUse = model.lastUse()
    const chosen = offers.find(({ id }) => id === status.model)
    const downloads = chosen !== undefined && coming.has(chosen.id)
    show({
      busy,
      choice,
      status: downloads
        ? { ...status, state: 'downloading', receivedBytes: chosen.receivedBytes, ...totalOf(chosen) }
        : status,
      offers: [...offers, ...webLlmOffers(processor)],
      ...(lastUse === undefined ? {} : { lastUse }),
      ...(trial === undefined ? {} : { trial }),
    })
    if (busy) ticking ??= setInterval(() => void tell(), TELL_EVERY_MS)
    else {
      clearInterval(ticking)
      ticking = undefined
    }
  }

  function offerOf(id: string, files: readonly KeptFile[]): ModelOffer {
    const known = KNOWN_MODELS.find((each) => each.id === id)
    const mine = files.filter(({ model }) => model === id)
    const [file] = mine
    const url = known?.url ?? file?.url ?? null
    const failed = failures.get(id)
    const speed = speedOf(coming.get(id)?.since ?? [])
    const recorded = file !== undefined && !file.pinned ? file.sha256 : null
    return {
      id,
      name: known?.name ?? id,
      engine: known?.engine ?? 'wllama',
      licence: known?.licence ?? null,
      totalBytes: known?.bytes ?? file?.totalBytes ?? null,
      memoryMb: known?.memoryMb ?? null,
      host: url === null ? null : new URL(url).host,
      pinned: known === undefined ? false : known.sha256 !== null,
      receivedBytes: mine.reduce((sum, each) => sum + sizeOf(each), 0),
      whole: mine.length > 0 && mine.every(isWhole),
      ...(failed === undefined ? {} : { failed }),
      ...(speed === null ? {} : { speed }),
      ...(recorded === null ? {} : { recorded }),
    }
  }

  async function download({ model: id, url, redirects }: Extract<ModelOrder, { kind: 'download' }>): Promise<void> {
    if (coming.has(id)) return
    const here = (await store.list()).find((file) => file.model === id)
    const known = KNOWN_MODELS.find((each) => each.id === id)
    const from = known?.url ?? here?.url ?? url
    if (from === undefined || WEB_LLM_MODELS.some((each) => each.id === id)) return
    const { sha256 = null, bytes = null } = known ?? {}
    const wanted: WantedFile = { model: id, name: 'model.gguf', url: from, sha256, bytes }
    const stop = new AbortController()
    const since: Coming['since'] = []
    coming.set(id, { stop, since })
    failures.delete(id)
    await tell()
    try {
      const left = await room()
      const missing = (bytes ?? 0) - (here === undefined ? 0 : sizeOf(here))
      if (left !== null && left < missing) throw new Error('There is not enough room left on this device.')
      const onProgress = (file: KeptFile) => {
        since.push({ atMs: now(), bytes: sizeOf(file) })
      }
      await downloadFile(wanted, { network, store }, { redirects, signal: stop.signal, onProgress })
    } catch (error) {
      if (!stop.signal.aborted) failures.set(id, error instanceof Error ? error.message : String(error))
    } finally {
      coming.delete(id)
    }
  }

  async function attempt(): Promise<void> {
    trying += 1
    trial = undefined
    await tell()
    try {
      const options = { schema: TRIAL_SCHEMA, maxTokens: 48, timeoutMs: 120_000, signal: new AbortController().signal }
      let wrote = ''
      for await (const text of model.write(TRIAL, options)) wrote += text
      trial = wrote.slice(0, MAX_TRIAL)
    } catch {
      // What went wrong stands in the model’s status.
    } finally {
      trying -= 1
    }
  }

  async function carryOut(order: ModelOrder): Promise<void> {
    switch (order.kind) {
      case 'look':
        return
      case 'choose':
        return store.choose(order.choice)
      case 'download':
        return download(order)
      case 'pause':
        return coming.get(order.model)?.stop.abort()
      case 'delete': {
        coming.get(order.model)?.stop.abort()
        failures.delete(order.model)
        await store.drop(order.model)
        const choice = await store.choice()
        if (choice.engine !== 'none' && choice.model === order.model) await store.choose({ engine: 'none' })
        return
      }
      case 'try':
        return attempt()
      case 'stop':
        trial = undefined
        return model.stop()
    }
  }

  return {
    changed: () => void tell(),
    async order(order) {
      await carryOut(order)
      await model.refresh()
      await tell()
    },
  }
}

function webLlmOffers(graphics: Graphics | null): readonly ModelOffer[] {
  return WEB_LLM_MODELS.map((model) => ({
    id: model.id,
    name: model.id,
    engine: 'web-llm',
    licence: null,
    totalBytes: null,
    memoryMb: model.memoryMb,
    host: new URL(model.url).host,
    pinned: false,
    receivedBytes: 0,
    whole: false,
    unfit: whyUnfit(model, graphics),
  }))
}

/** Of the last seconds; null where too little came to tell. */
function speedOf(since: Coming['since']): number | null {
  const last = since.at(-1)
  const first = since.find(({ atMs }) => last !== undefined && last.atMs - atMs <= SPEED_OVER_MS)
  if (first === undefined || last === undefined || last.atMs <= first.atMs) return null
  return Math.round(((last.bytes - first.bytes) / (last.atMs - first.atMs)) * 1_000)
}

function totalOf({ totalBytes }: ModelOffer): { totalBytes?: number } {
  return totalBytes === null ? {} : { totalBytes }
}

const TRIAL = { system: 'You answer in JSON.', user: 'Name one colour and say in a few words where it is seen.' }
const TRIAL_SCHEMA = {
  type: 'object',
  properties: { colour: { type: 'string', maxLength: 20 }, where: { type: 'string', maxLength: 60 } },
  required: ['colour', 'where'],
  additionalProperties: false,
}
