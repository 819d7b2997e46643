import { browser } from 'wxt/browser'

const KEY = 'refusals'

/** Ports and messages that were refused since the browser started, by the name of their port. */
export async function readRefusals(): Promise<{ readonly [name: string]: number }> {
  const { [KEY]: counts } = await browser.storage.session.get(KEY)
  return typeof counts === 'object' && counts !== null ? (counts as { [name: string]: number }) : {}
}

/** A name of ours counts under itself, any other under `other`. */
export async function countRefusal(name: string): Promise<void> {
  const known = ['page', 'review', 'engine'].includes(name) ? name : 'other'
  const counts = await readRefusals()
  await browser.storage.session.set({ [KEY]: { ...counts, [known]: (counts[known] ?? 0) + 1 } })
}
