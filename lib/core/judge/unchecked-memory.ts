import { type Known, MEMORY_UNREAD } from '../facts/need.ts'
import type { Unchecked } from './verdict.ts'

/** That what this user did before was asked for and could not be read: else a stranger would pass for somebody who is known. */
export function uncheckedMemory(known: Known): readonly Unchecked[] {
  const isUnread = [...known.values()].some((answer) => !answer.ok && answer.reason === MEMORY_UNREAD)
  return isUnread ? [{ stage: 'memory', reason: 'memory-unread' }] : []
}
