/** One request that left the device. `method` names the RPC methods it carried, `why` the purpose in a few words. */
export interface NetworkEntry {
  readonly atMs: number
  readonly host: string
  readonly method: string
  readonly why: string
}

/** `maxBytes`: what is longer is refused. */
export interface CallOptions {
  readonly why: string
  /** The RPC methods that the body carries, or what is asked for, for the log. */
  readonly methods: readonly string[]
  readonly signal: AbortSignal
  readonly timeoutMs: number
  readonly maxBytes: number
}

/** Why nothing came. */
export interface CallFailure {
  readonly ok: false
  readonly reason: string
  /** Where the host answered, but not with 2xx. */
  readonly status?: number
  /** What it said then, where that is short: JSON-RPC hosts explain their refusals there. */
  readonly text?: string
  /** It said nothing, or not all of it, in the time that it had. */
  readonly late?: true
}
export type CallResult = { readonly ok: true; readonly text: string } | CallFailure
export type BytesResult = { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> } | CallFailure

/** The one door out of the device: nothing else in the extension can reach a host. */
export interface Network {
  /** Sends JSON and gives the answer's text. Never throws; what went wrong is in `reason`. */
  post(url: string, body: string, options: CallOptions): Promise<CallResult>
  /** Asks for a document and gives its text. Never throws either. */
  get(url: string, options: CallOptions): Promise<CallResult>
  /** Asks for bytes, with JSON to send or (`null`) without. Never throws either. */
  bytes(url: string, body: string | null, options: CallOptions): Promise<BytesResult>
}

/** A refusal that is longer is not read. */
const MAX_REFUSAL_BYTES = 8 * 1024

/**
 * Every call is logged before it is made. It carries no cookies, credentials or referrer, follows no redirect (a host
 * that the user did not choose is never asked), and ends at its time and size limits.
 */
export function createNetwork({ log }: { log: (entry: NetworkEntry) => void }): Network {
  async function call(
    url: string,
    message: Pick<RequestInit, 'method' | 'headers' | 'body'>,
    { why, methods, signal, timeoutMs, maxBytes }: CallOptions,
  ): Promise<BytesResult> {
    const target = readTarget(url)
    if (target === null) return { ok: false, reason: 'not an http or https address without credentials' }
    const timeout = AbortSignal.timeout(timeoutMs)
    log({ atMs: Date.now(), host: target.host, method: [...new Set(methods)].join(', '), why })
    try {
      const response = await fetch(target, {
        ...message,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'error',
        cache: 'no-store',
        signal: AbortSignal.any([signal, timeout]),
      })
      if (!response.ok) {
        const said = await readLimited(response, MAX_REFUSAL_BYTES)
        const text = said === null ? {} : { text: new TextDecoder().decode(said) }
        return { ok: false, reason: `answered HTTP ${response.status}`, status: response.status, ...text }
      }
      const bytes = await readLimited(response, maxBytes)
      return bytes === null ? { ok: false, reason: `answered more than ${maxBytes} bytes` } : { ok: true, bytes }
    } catch (error) {
      if (timeout.aborted) return { ok: false, late: true, reason: `gave no full answer within ${timeoutMs} ms` }
      if (signal.aborted) return { ok: false, reason: 'cancelled' }
      return { ok: false, reason: `could not be reached: ${error instanceof Error ? error.message : String(error)}` }
    }
  }

  const headers = { 'content-type': 'application/json' }
  return {
    post: async (url, body, options) => decode(await call(url, { method: 'POST', headers, body }, options)),
    get: async (url, options) => decode(await call(url, { method: 'GET' }, options)),
    bytes: (url, body, options) => {
      const accept = { accept: 'application/octet-stream' }
      if (body === null) return call(url, { method: 'GET', headers: accept }, options)
      return call(url, { method: 'POST', headers: { ...headers, ...accept }, body }, options)
    },
  }
}

function decode(result: BytesResult): CallResult {
  return result.ok ? { ok: true, text: new TextDecoder().decode(result.bytes) } : result
}

/** An http or https address without name and password; null for any other. */
export function readTarget(text: string): URL | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const plain = url.username === '' && url.password === ''
  return plain && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null
}

/** The whole body; null as soon as it is longer than `maxBytes`. */
export async function readLimited(response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (response.body === null) return new Uint8Array()
  const reader = response.body.getReader()
  const pieces: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > maxBytes) {
      await reader.cancel()
      return null
    }
    pieces.push(value)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.byteLength
  }
  return whole
}
