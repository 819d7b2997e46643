import { browser } from 'wxt/browser'

const KEY = 'refusals'

/**
 * Counts the ports and messages that were refused since the browser started. A name of ours counts under itself, any
 * other under `other`.
 */
export async function countRefusal(name: string): Promise<void> {
  const known = ['page', 'review', 'engine'].includes(name) ? name : 'other'
  const { [KEY]: counts } = await browser.storage.session.get(KEY)
  const before = typeof counts === 'object' && counts !== null ? (counts as { [name: string]: number }) : {}
  await browser.storage.session.set({ [KEY]: { ...before, [known]: (before[known] ?? 0) + 1 } })
}
