import { storage } from 'wxt/utils/storage'
import { type AcceptedRisk, isAcceptedRisk, isSameRisk } from '../core/facts/accepted-risk.ts'
import { readList } from './read-list.ts'

const item = storage.defineItem<unknown>('local:accepted-risks', { fallback: [], version: 1 })

/** More than anybody accepts; beyond them the oldest are over. */
const MAX_KEPT = 500

/** What the user accepted and did not take back; some of it may be over by now. */
export async function readAcceptedRisks(): Promise<readonly AcceptedRisk[]> {
  return readList(isAcceptedRisk, await item.getValue())
}

/** Writes down one more; one of the same is replaced. */
export async function acceptRisk(risk: AcceptedRisk): Promise<void> {
  const others = (await readAcceptedRisks()).filter((other) => !isSameRisk(other, risk))
  await item.setValue([...others, risk].slice(-MAX_KEPT))
}

export async function revokeRisk(risk: AcceptedRisk): Promise<void> {
  await item.setValue((await readAcceptedRisks()).filter((other) => !isSameRisk(other, risk)))
}

/** Calls back whenever the list was changed, by whichever page. */
export function watchAcceptedRisks(changed: () => void): void {
  item.watch(changed)
}
