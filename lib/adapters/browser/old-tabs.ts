import { browser } from 'wxt/browser'
import { z } from 'zod'

const KEY = 'old-tabs'
const oldTabsSchema = z.object({ why: z.enum(['installed', 'updated']), tabIds: z.array(z.number()) })
type OldTabs = z.infer<typeof oldTabsSchema>

/** Remembers the tabs that were open when Plainsign was installed or updated: their pages have no guard, or an old one. */
export function watchInstallation(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') void remember(reason === 'install' ? 'installed' : 'updated')
  })
}

/** Why a tab without a guard has none, where that is because its page is older than this installation. */
export async function whyOld(tabId: number): Promise<OldTabs['why'] | null> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY)
  const old = oldTabsSchema.safeParse(stored).data
  return old?.tabIds.includes(tabId) === true ? old.why : null
}

async function remember(why: OldTabs['why']): Promise<void> {
  const tabIds = (await browser.tabs.query({})).flatMap(({ id }) => id ?? [])
  await browser.storage.session.set({ [KEY]: { why, tabIds } satisfies OldTabs })
}
