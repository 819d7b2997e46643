import type { Json } from '../../core/facts/json.ts'

/** What the light client remembers between two runs: the committees that it verified, by its own names. */
export type LightClientMemory = ReadonlyMap<string, Uint8Array>

/** One method to be answered with a proof, from a checkpoint or from what is remembered. */
export interface LightClientJob {
  readonly chainId: number
  readonly method: string
  readonly params: readonly Json[]
  /** The root of a finalized beacon block; taken where nothing is remembered. */
  readonly checkpoint: string | null
  readonly memory: LightClientMemory
}

/** What the light client wants to be fetched for it. `body` null: without one. `path` is appended to the host's URL. */
export interface LightClientQuestion {
  readonly of: 'prover' | 'consensus'
  readonly path: string
  readonly body: Json
}

export type LightClientReply =
  | { readonly ok: true; readonly result: unknown; readonly memory: LightClientMemory }
  | { readonly ok: false; readonly detail: string }

/** Fetches; rejects where it could not. */
export type LightClientFetch = (question: LightClientQuestion) => Promise<Uint8Array>

/** Runs one job; ends it, with what it asks for, when the signal fires. Never rejects. */
export type LightClientRunner = (
  job: LightClientJob,
  ask: LightClientFetch,
  signal: AbortSignal,
) => Promise<LightClientReply>

/** What a thread that runs jobs is told. `at`: which of its questions is answered. */
export type ToLightClient =
  | { readonly kind: 'job'; readonly job: LightClientJob }
  | { readonly kind: 'answer'; readonly at: number; readonly ok: true; readonly bytes: Uint8Array }
  | { readonly kind: 'answer'; readonly at: number; readonly ok: false; readonly detail: string }

/** What it says. */
export type FromLightClient =
  | { readonly kind: 'ask'; readonly at: number; readonly question: LightClientQuestion }
  | { readonly kind: 'reply'; readonly reply: LightClientReply }
