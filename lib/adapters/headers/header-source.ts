import type { Hex } from '../../core/facts/hex.ts'
import type { Header } from '../../core/state-proof/header.ts'

/** A header that a light client verified; `detail` says in plain words why there is none. */
export type ProvedHeader =
  | { readonly ok: true; readonly header: Header; readonly hash: Hex }
  | { readonly ok: false; readonly detail: string }

/** A light client of one or several chains. */
export interface HeaderSource {
  /** The newest header that it can verify; null where it is not set up for the chain. Never rejects. */
  newest(chainId: number, signal: AbortSignal): Promise<ProvedHeader> | null
}
