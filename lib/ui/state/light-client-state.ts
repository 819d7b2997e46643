import { CHECKPOINT_LIMIT_MS, type LightClientSetting } from '../../core/facts/light-client.ts'
import type { LightClientStatus } from '../../core/facts/light-client-status.ts'

/** How a light client stands. `never`: it did not try yet; `failed`: its last try proved nothing. */
export type LightClientState = 'off' | 'too-old' | 'never' | 'proved' | 'failed'

export function lightClientState(
  client: LightClientSetting,
  status: LightClientStatus | undefined,
  nowMs: number,
): LightClientState {
  if (!client.on) return 'off'
  const until = checkpointUntilMs(client, status)
  if (until !== null && nowMs > until) return 'too-old'
  if (status === undefined) return 'never'
  return status.failed === null ? 'proved' : 'failed'
}

/** Until when its checkpoint may be gone on from, in unix milliseconds; null where it needs none. */
export function checkpointUntilMs(client: LightClientSetting, status: LightClientStatus | undefined): number | null {
  if (!('checkpoint' in client)) return null
  return Math.max(client.checkpointSetAtMs, status?.proved?.timestampMs ?? 0) + CHECKPOINT_LIMIT_MS
}
