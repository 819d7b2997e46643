import type { OffchainLookup } from '../core/decode/names/offchain-lookup.ts'
import type { Hex } from '../core/facts/hex.ts'

/** Asks the hosts that a contract names (ERC-3668). Never rejects. */
export interface GatewayReader {
  /** `hosts`: that were asked. `why`: what went wrong, in plain words. */
  ask(
    lookup: OffchainLookup,
    signal: AbortSignal,
  ): Promise<
    | { readonly ok: true; readonly response: Hex; readonly hosts: readonly string[] }
    | { readonly ok: false; readonly why: string; readonly hosts: readonly string[] }
  >
}
