import type { Hex } from './hex.ts'
import type { HeaderSigner } from './light-client.ts'

/** What became of the light client of a chain. */
export interface LightClientStatus {
  readonly chainId: number
  /** The newest block that it proved; null where it never proved one. `timestampMs`: by the block itself. */
  readonly proved: {
    readonly number: string
    readonly hash: Hex
    readonly timestampMs: number
    readonly signedBy: HeaderSigner
    /** Who gave the proof. */
    readonly host: string
    /** When it was proved, by this device's clock. */
    readonly atMs: number
  } | null
  /** Why its last try proved nothing, in plain words; null where it did. */
  readonly failed: { readonly detail: string; readonly atMs: number } | null
}
