import { browser } from 'wxt/browser'
import { isRecord } from '../../core/facts/is-record.ts'

const KEY = 'old-tabs'

interface OldTabs {
  readonly why: 'installed' | 'updated'
  readonly tabIds: readonly number[]
}

/** Remembers the tabs that were open when Plainsign was installed or updated: their pages have no guard, or an old one. */
export function watchInstallation(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') void remember(reason === 'install' ? 'installed' : 'updated')
  })
}

/** Why a tab without a guard has none, where that is because its page is older than this installation. */
export async function whyOld(tabId: number): Promise<OldTabs['why'] | null> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY)
  return isOldTabs(stored) && stored.tabIds.includes(tabId) ? stored.why : null
}

async function remember(why: OldTabs['why']): Promise<void> {
  const tabIds = (await browser.tabs.query({})).flatMap(({ id }) => id ?? [])
  await browser.storage.session.set({ [KEY]: { why, tabIds } satisfies OldTabs })
}

function isOldTabs(value: unknown): value is OldTabs {
  return isRecord(value) && (value.why === 'installed' || value.why === 'updated') && Array.isArray(value.tabIds)
}
