import { browser } from 'wxt/browser'

/**
 * Shuts content scripts out of what the extension stores, ours too: a page that broke into one could read the user's own
 * phrase there and copy our window. Chrome keeps this for the installation. Firefox offers it for `storage.session` alone,
 * which is shut from the beginning; its `storage.local` stays open to our own content scripts.
 */
export async function closeStorage(): Promise<void> {
  const { local, session } = browser.storage
  const areas: readonly Partial<typeof local>[] = [local, session]
  await Promise.allSettled(areas.map(async (area) => area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })))
}
