import type { ModelEngine, ModelStatus } from '../facts/model-status.ts'
import type { Locale } from './locale.ts'

const ENGINES: Record<ModelEngine, string> = {
  'web-llm': 'on the graphics processor',
  wllama: 'on the processor',
  endpoint: 'at your endpoint',
}

const STATES: Record<ModelStatus['state'], string> = {
  absent: 'Off. Everything works without it.',
  downloading: 'It is being downloaded.',
  loading: 'It is being loaded.',
  ready: 'Ready.',
  failed: 'It failed. Reviews are explained without it.',
}

const MB = 1_000_000

const en = {
  title: 'Language model',
  intro:
    'A language model on this device can explain a review in other words. It decides nothing: it works without it, and no verdict comes from it.',
  states: STATES,
  engines: ENGINES,
  why: 'Why:',
  lastUse: (firstTokenMs: number, tokensPerSecond: number) =>
    `At its last use: ${(firstTokenMs / 1_000).toFixed(1)} s to the first words, ${tokensPerSecond.toFixed(1)} tokens per second.`,
  wrote: 'It wrote:',
  size: (bytes: number | null) => (bytes === null ? 'size unknown' : `${Math.round(bytes / MB)} MB`),
  memory: (mb: number) => `needs ${Math.ceil(mb)} MB of memory`,
  licence: (licence: string | null) => (licence === null ? 'licence unknown' : `licence ${licence}`),
  from: 'from',
  fromFile: 'from a file of yours',
  pinned: 'Its hash is known: what comes is checked against it.',
  unpinned: 'Nobody known to Plainsign says what its hash should be: the first that comes is recorded.',
  recorded: 'Recorded hash (SHA-256):',
  progress: (received: number, total: number | null, speed: number | undefined) => {
    const of = total === null ? '' : ` of ${Math.round(total / MB)} MB (${Math.floor((received / total) * 100)} %)`
    const left = total === null || !speed ? '' : `, ${Math.ceil((total - received) / speed)} s left`
    return `${Math.round(received / MB)}${total === null ? ' MB' : ''}${of}${left}`
  },
  redirects: 'The host may send on to others (Hugging Face does so); each is listed in the network log',
  download: 'Download',
  goOn: 'Go on',
  pause: 'Pause',
  remove: 'Delete',
  use: 'Use it',
  stopUsing: 'Use none',
  tryIt: 'Try it',
  stop: 'Stop it',
  ofModel: (what: string, name: string) => `${what}: ${name}`,
  ownTitle: 'Another model',
  ownUrl: 'URL of a GGUF file',
  ownUrlHint: 'The host learns your internet address and which model you take. What comes is hashed.',
  ownFile: 'or a GGUF file from this device',
  badUrl: 'This is no URL of a file (https or http).',
  added: 'Added.',
  failed: 'This did not work. Try again.',
  endpointTitle: 'Your own endpoint',
  endpointLearns:
    'An OpenAI-compatible endpoint (Ollama, llama.cpp, vLLM). It is sent what the review found: amounts, names of tokens and apps, and what is unusual. With one on this device, nothing leaves it.',
  endpointUrl: 'Endpoint URL',
  endpointModel: 'Model',
  endpointUse: 'Use this endpoint',
}

/** What stands beside the language models in the settings. */
export type ModelLabels = typeof en

const LABELS: Record<Locale, ModelLabels> = { en }

export function modelLabels(locale: Locale): ModelLabels {
  return LABELS[locale]
}
