import { browser } from 'wxt/browser'
import { isEnded } from '../../core/request/lifecycle.ts'
import type { Ledger } from '../../ports/ledger.ts'
import { whyOld } from './old-tabs.ts'
import { focusReviewWindow } from './review-window.ts'
import { askGuard, type RaisedAlarm, readAlarm } from './tab-signs.ts'

interface TabStatus {
  readonly origin: string | null
  readonly guarded: boolean
  readonly pending: number
  readonly why: 'installed' | 'updated' | 'no-access' | 'elsewhere' | null
  readonly walletFirst: boolean
  readonly alarm: RaisedAlarm | null
  readonly privateWindows: boolean
}

/** What the popup shows of the active tab, asked of the tab itself, the ledger and the browser. */
export function createPopupClient(ledger: Ledger): {
  tabStatus(): Promise<TabStatus>
  openHome(): void
  openCheck(): void
  openReview(): void
} {
  return {
    async tabStatus() {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
      const tabId = tab?.id ?? browser.tabs.TAB_ID_NONE
      const [status, alarm, privateWindows, records] = await Promise.all([
        askGuard(tabId),
        readAlarm(tabId),
        browser.extension.isAllowedIncognitoAccess(),
        ledger.list(),
      ])
      const pending = records.filter(({ held, entry }) => held.source.tabId === tabId && !isEnded(entry)).length
      const { origin, walletFirst } = status ?? { origin: null, walletFirst: false }
      const why = status === null ? await whyUnguarded(tabId) : null
      return { origin, guarded: status !== null, pending, why, walletFirst, alarm, privateWindows }
    },
    openHome: () => void browser.tabs.create({ url: browser.runtime.getURL('/home.html') }),
    openCheck: () => void browser.tabs.create({ url: browser.runtime.getURL('/check.html') }),
    openReview: () => void focusReviewWindow(),
  }
}

async function whyUnguarded(tabId: number): Promise<'installed' | 'updated' | 'no-access' | 'elsewhere'> {
  if (!(await browser.permissions.contains({ origins: ['<all_urls>'] }))) return 'no-access'
  return (await whyOld(tabId)) ?? 'elsewhere'
}
