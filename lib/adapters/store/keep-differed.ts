import type { HistoryRecord } from '../../core/review/history-record.ts'
import type { HistoryWriting } from './stores.ts'

/** Notes that the chain did something else than was shown: of whom that is remembered longer than of what. */
export async function keepDiffered(
  to: HistoryWriting,
  { requestId, origin, chainId, review, endedAtMs, outcome }: HistoryRecord,
): Promise<void> {
  if (outcome?.kind !== 'different') return
  const contract = `${chainId}:${review?.meaning.to ?? ''}`
  await to.objectStore('differed').put({ origin, contract, atMs: endedAtMs }, requestId)
}
