import { type CallFailure, type CallOptions, type NetworkEntry, readLimited, readTarget } from './create-network.ts'

/** Part of a file; less than was asked for where the file ends there. `totalBytes` null: the host does not say. */
export type PieceResult =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer>; readonly totalBytes: number | null }
  | (CallFailure & { readonly redirected?: true })

/** The door for files that are too large to be had at once. */
export interface PieceReader {
  /**
   * Up to `maxBytes` of a file, from `from` on. A host that sends on to another is not followed, and `redirected`, unless
   * `redirects`; where it went then is logged too. Never throws.
   */
  piece(
    url: string,
    options: CallOptions & { readonly from: number; readonly redirects: boolean },
  ): Promise<PieceResult>
}

/** Logged, without cookies, credentials or referrer, within time and size, as every call. */
export function createPieceReader({ log }: { log: (entry: NetworkEntry) => void }): PieceReader {
  return {
    async piece(text, { from, redirects, why, methods, signal, timeoutMs, maxBytes }) {
      const target = readTarget(text)
      if (target === null) return { ok: false, reason: 'not an http or https address without credentials' }
      const timeout = AbortSignal.timeout(timeoutMs)
      const note = (host: string) => log({ atMs: Date.now(), host, method: methods.join(', '), why })
      note(target.host)
      try {
        const response = await fetch(target, {
          headers: { range: `bytes=${from}-${from + maxBytes - 1}` },
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
          redirect: redirects ? 'follow' : 'manual',
          cache: 'no-store',
          signal: AbortSignal.any([signal, timeout]),
        })
        if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
          return { ok: false, redirected: true, reason: 'sends on to another address' }
        }
        if (response.redirected) note(new URL(response.url).host)
        // The file ended with the piece before.
        if (response.status === 416 && from > 0) return { ok: true, bytes: new Uint8Array(), totalBytes: from }
        if (!response.ok) return { ok: false, reason: `answered HTTP ${response.status}`, status: response.status }
        if (response.status !== 206 && from > 0) return { ok: false, reason: 'does not go on where a download stopped' }
        const bytes = await readLimited(response, maxBytes)
        if (bytes === null) return { ok: false, reason: 'gave more than was asked for' }
        return { ok: true, bytes, totalBytes: totalOf(response, bytes.length) }
      } catch (error) {
        if (timeout.aborted) return { ok: false, late: true, reason: `gave no full answer within ${timeoutMs} ms` }
        if (signal.aborted) return { ok: false, reason: 'cancelled' }
        return { ok: false, reason: `could not be reached: ${error instanceof Error ? error.message : String(error)}` }
      }
    },
  }
}

/** RFC 9110, `Content-Range: bytes FROM-TO/TOTAL`; hosts may keep it from us. */
function totalOf(response: Response, length: number): number | null {
  if (response.status !== 206) return length
  const [, total] = /\/(\d{1,15})$/.exec(response.headers.get('content-range') ?? '') ?? []
  return total === undefined ? null : Number(total)
}
