import { z } from 'zod'
import type { Network } from '../network/create-network.ts'
import type { Shelf } from './create-library.ts'

/** Metadata with all of a contract's documentation in it is seldom larger. */
const MAX_BYTES = 2_000_000
const TIMEOUT_MS = 5_000

/** What a verifier's lookup answers where metadata is asked for alone. */
const wrappedSchema = z.object({ metadata: z.record(z.string(), z.unknown()) })

/**
 * A contract's `metadata.json`: `{ metadata }`, its text as its source has it; null where it has none. Whoever asked parses
 * it, and matches its hash in the contract's code. Without a chosen source (`{chainId}` and `{address}` in its URL are filled
 * in) nobody is asked.
 */
export function createAbiShelf(network: Pick<Network, 'get'>, source: string | null): Shelf<'abi'> {
  return async ({ chainId, address }, signal) => {
    if (source === null) return { ok: false, reason: 'not chosen' }
    const url = source.replaceAll('{chainId}', String(chainId)).replaceAll('{address}', address)
    const answer = await network.get(url, {
      why: 'published source code',
      methods: ['metadata'],
      signal,
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_BYTES,
    })
    if (!answer.ok && answer.status === 404) return { ok: true, json: null, provenance: 'reported' }
    if (!answer.ok) return answer
    const text = metadataIn(answer.text)
    return text === null
      ? { ok: false, reason: 'answered no metadata' }
      : { ok: true, json: { metadata: text }, provenance: 'reported' }
  }
}

/** The file itself as it came; out of a lookup's answer, as the compiler writes it: without spaces, keys in their order. */
function metadataIn(text: string): string | null {
  try {
    const json: unknown = JSON.parse(text)
    const wrapped = wrappedSchema.safeParse(json)
    if (wrapped.success) return JSON.stringify(wrapped.data.metadata)
    return z.object({ output: z.unknown(), compiler: z.unknown() }).safeParse(json).success ? text : null
  } catch {
    return null
  }
}
