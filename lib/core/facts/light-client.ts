import type { Hex } from './hex.ts'
import { isRecord } from './is-record.ts'

/** Chains whose validators sign headers (mainnet, Sepolia, Gnosis); ids as in viem/chains. */
export const SYNC_COMMITTEE_CHAINS: readonly number[] = [1, 11_155_111, 100]

/** OP-stack chains whose sequencer's signature is checked (OP Mainnet, Base, Base Sepolia, World Chain, Zora, Unichain). */
export const SEQUENCER_CHAINS: readonly number[] = [10, 8_453, 84_532, 480, 7_777_777, 130]

/**
 * How long after it was set, or after the newest block that was proved from it, a checkpoint may still be gone on from;
 * as long as Helios takes one (`max_checkpoint_age`). Later, validators that have left could sign another history at no
 * cost.
 */
export const CHECKPOINT_LIMIT_MS = 14 * 24 * 60 * 60 * 1000

/**
 * Where a light client asks for proofs, by the user's choice. `prover` gives the proofs, `consensus` is a beacon node's
 * API, asked for the committees that sign. `checkpoint` is the root of a finalized beacon block that the user took from
 * someone they believe, at `checkpointSetAtMs`: all that is proved hangs on it.
 */
export interface SyncCommitteeClient {
  readonly chainId: number
  readonly prover: string
  readonly consensus: string
  readonly checkpoint: Hex
  readonly checkpointSetAtMs: number
}

/** `consensus` passes on the blocks that the sequencer signed. Whose signature counts, the light client itself knows. */
export interface SequencerClient {
  readonly chainId: number
  readonly consensus: string
}

/** Who signed what a light client proved. A sequencer is one party, and what it signed is not final. */
export type HeaderSigner = 'sync-committee' | 'sequencer'

export type LightClient = SyncCommitteeClient | SequencerClient

/** A light client as it is kept: switched off, it asks and proves nothing. */
export type LightClientSetting = LightClient & { readonly on: boolean }

export function isLightClient(value: unknown): value is LightClient {
  return isRecord(value) && (isSyncCommittee(value) || isSequencer(value))
}

export function isLightClientSetting(value: unknown): value is LightClientSetting {
  return isRecord(value) && typeof value.on === 'boolean' && isLightClient(value)
}

export function isCheckpoint(value: unknown): value is Hex {
  return typeof value === 'string' && /^0x[0-9a-f]{64}$/.test(value)
}

/** Whether a light client may ask it: http or https, and no name or password in the address. */
export function isLightClientHost(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 2_048) return false
  const url = URL.parse(value)
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
}

function isSyncCommittee(value: Readonly<Record<string, unknown>>): boolean {
  return (
    SYNC_COMMITTEE_CHAINS.some((chainId) => chainId === value.chainId) &&
    isLightClientHost(value.prover) &&
    isLightClientHost(value.consensus) &&
    isCheckpoint(value.checkpoint) &&
    typeof value.checkpointSetAtMs === 'number' &&
    Number.isFinite(value.checkpointSetAtMs)
  )
}

function isSequencer(value: Readonly<Record<string, unknown>>): boolean {
  return (
    SEQUENCER_CHAINS.some((chainId) => chainId === value.chainId) &&
    isLightClientHost(value.consensus) &&
    !('prover' in value)
  )
}
