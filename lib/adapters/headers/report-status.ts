import type { HeaderSource, ProvedHash } from './header-source.ts'
import type { LightClientStatuses } from './light-client-store.ts'

/**
 * The same source; what becomes of each try is kept, for the user to see. Where that can't be kept, the try counts all
 * the same.
 *
 * @param now milliseconds, by this device's clock
 */
export function reportStatus(
  source: HeaderSource,
  statuses: Pick<LightClientStatuses, 'change'>,
  now: () => number = Date.now,
): HeaderSource {
  async function keep(chainId: number, result: ProvedHash): Promise<void> {
    await statuses.change(chainId, (kept) => {
      const before = kept?.proved ?? null
      if (!result.ok) return { chainId, proved: before, failed: { detail: result.detail, atMs: now() } }
      const { ok, number, ...block } = result
      // An older block that is proved again takes nothing back.
      const older = before !== null && before.timestampMs > block.timestampMs
      return { chainId, proved: older ? before : { ...block, number: `${number}`, atMs: now() }, failed: null }
    })
  }

  return {
    newest(chainId, signal) {
      const answer = source.newest(chainId, signal)
      if (answer === null) return null
      return answer.then(async (result) => {
        await keep(chainId, result).catch(() => undefined)
        return result
      })
    },
  }
}
