import type { Hex } from '../../core/facts/hex.ts'
import type { HeaderSigner } from '../../core/facts/light-client.ts'

/** A block that a light client verified; `detail` says in plain words why there is none. `host` gave the proof. */
export type ProvedHash =
  | {
      readonly ok: true
      readonly hash: Hex
      readonly number: bigint
      /** Unix milliseconds, by the block itself. */
      readonly timestampMs: number
      readonly signedBy: HeaderSigner
      readonly host: string
    }
  | { readonly ok: false; readonly detail: string }

/** A light client of one or several chains. */
export interface HeaderSource {
  /** The newest block that it can verify; null where it is not set up for the chain. Never rejects. */
  newest(chainId: number, signal: AbortSignal): Promise<ProvedHash> | null
}
