import { browser } from 'wxt/browser'
import { HISTORY_TROUBLES, type HistoryTrouble } from '../../core/review/history-trouble.ts'
import { openDatabase } from './database.ts'
import { whyNotKept } from './why-not-kept.ts'

const KEY = 'history-trouble'

/** Notes whether the last request that ended could be kept, for as long as the browser runs. Null: it was kept. */
export async function noteHistoryTrouble(error: unknown): Promise<void> {
  if (error === null) return browser.storage.session.remove(KEY)
  await browser.storage.session.set({ [KEY]: whyNotKept(error) })
}

/** Why requests are not kept, or can't be read, at present; null where they are. */
export async function readHistoryTrouble(): Promise<HistoryTrouble | null> {
  const stored = (await browser.storage.session.get(KEY))[KEY]
  const noted = HISTORY_TROUBLES.find((trouble) => trouble === stored) ?? null
  return openDatabase().then(() => noted, whyNotKept)
}
