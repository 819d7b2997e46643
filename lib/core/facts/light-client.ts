import type { Hex } from './hex.ts'
import { isRecord } from './is-record.ts'

/** Chains whose headers a light client here can verify: mainnet, Sepolia, Gnosis; ids as in viem/chains. */
export const LIGHT_CLIENT_CHAINS: readonly number[] = [1, 11_155_111, 100]

/**
 * Where a light client asks for proofs, by the user's choice. `prover` gives the proofs, `consensus` is a beacon node's
 * API, asked for the committees that sign. `checkpoint` is the root of a finalized beacon block that the user took from
 * someone they believe, at `checkpointSetAtMs`: all that is proved hangs on it.
 */
export interface LightClient {
  readonly chainId: number
  readonly prover: string
  readonly consensus: string
  readonly checkpoint: Hex
  readonly checkpointSetAtMs: number
}

export function isLightClient(value: unknown): value is LightClient {
  return (
    isRecord(value) &&
    LIGHT_CLIENT_CHAINS.some((chainId) => chainId === value.chainId) &&
    isHost(value.prover) &&
    isHost(value.consensus) &&
    typeof value.checkpoint === 'string' &&
    /^0x[0-9a-f]{64}$/.test(value.checkpoint) &&
    typeof value.checkpointSetAtMs === 'number' &&
    Number.isFinite(value.checkpointSetAtMs)
  )
}

function isHost(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > 2_048) return false
  const url = URL.parse(value)
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
}
