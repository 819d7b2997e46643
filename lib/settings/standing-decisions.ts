import { storage } from 'wxt/utils/storage'
import { isStandingDecision, type StandingDecision } from '../core/facts/standing-decision.ts'
import { readList } from './read-list.ts'

const item = storage.defineItem<unknown>('local:standing-decisions', { fallback: [], version: 1 })

/** What was decided once for all harmless repeats. */
export async function readStandingDecisions(): Promise<readonly StandingDecision[]> {
  return readList(isStandingDecision, await item.getValue())
}

/** Records a decision; one that stands already is kept as it is. */
export async function addStandingDecision(decision: StandingDecision): Promise<void> {
  const list = await readStandingDecisions()
  if (!list.some((other) => isSame(other, decision))) await item.setValue([...list, decision])
}

export async function revokeStandingDecision(decision: StandingDecision): Promise<void> {
  const list = await readStandingDecisions()
  await item.setValue(list.filter((other) => !isSame(other, decision)))
}

function isSame(one: StandingDecision, other: StandingDecision): boolean {
  return one.what === other.what && one.origin === other.origin && one.provider === other.provider
}
