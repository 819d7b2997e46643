import type { ProvedHash } from './header-source.ts'

/** What a light client says that proved nothing. */
export function unproved(why: string): ProvedHash {
  return { ok: false, detail: `the light client proved no block: ${why}` }
}
