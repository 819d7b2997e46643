import type { Hex } from '../../core/facts/hex.ts'
import {
  isCheckpoint,
  isLightClientHost,
  type LightClientSetting,
  SEQUENCER_CHAINS,
} from '../../core/facts/light-client.ts'

export type LightClientProblem = 'badProver' | 'badConsensus' | 'badCheckpoint' | 'duplicate'

/** What was typed into the form, before it is read. */
export interface LightClientForm {
  readonly chainId: number
  readonly prover: string
  readonly consensus: string
  readonly checkpoint: string
}

/** The light client that a form sets up, switched on; or what is wrong with it. */
export function readLightClient(
  form: LightClientForm,
  chosen: readonly LightClientSetting[],
  nowMs: number,
): LightClientSetting | LightClientProblem {
  const { chainId } = form
  const prover = form.prover.trim()
  const consensus = form.consensus.trim()
  const checkpoint = readCheckpoint(form.checkpoint)
  if (chosen.some((other) => other.chainId === chainId)) return 'duplicate'
  if (!isLightClientHost(consensus)) return 'badConsensus'
  if (SEQUENCER_CHAINS.includes(chainId)) return { chainId, consensus, on: true }
  if (!isLightClientHost(prover)) return 'badProver'
  if (checkpoint === null) return 'badCheckpoint'
  return { chainId, prover, consensus, checkpoint, checkpointSetAtMs: nowMs, on: true }
}

/** A checkpoint as it was typed or pasted; null where it is none. */
export function readCheckpoint(typed: string): Hex | null {
  const checkpoint = typed.trim().toLowerCase()
  return isCheckpoint(checkpoint) ? checkpoint : null
}
