import { MEMORY_UNREAD } from '../../core/facts/need.ts'

/** What is read of this device's own memory, or a rejection by which a review knows that this was it. */
export async function orUnread<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read()
  } catch (cause) {
    throw new Error(MEMORY_UNREAD, { cause })
  }
}
