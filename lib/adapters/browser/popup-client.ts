import { browser } from 'wxt/browser'
import { z } from 'zod'
import { isEnded } from '../../core/request/lifecycle.ts'
import type { Ledger } from '../../ports/ledger.ts'
import { focusReviewWindow } from './review-window.ts'

const guardStatusSchema = z.object({ origin: z.string() })

/** What the popup shows of the active tab, asked of the tab itself and of the ledger. */
export function createPopupClient(ledger: Ledger): {
  tabStatus(): Promise<{ readonly origin: string | null; readonly guarded: boolean; readonly pending: number }>
  openHome(): void
  openReview(): void
} {
  return {
    async tabStatus() {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
      if (tab?.id === undefined) return { origin: null, guarded: false, pending: 0 }
      const origin = await askGuard(tab.id)
      const records = await ledger.list()
      const pending = records.filter(({ held, entry }) => held.source.tabId === tab.id && !isEnded(entry)).length
      return { origin, guarded: origin !== null, pending }
    },
    openHome: () => void browser.tabs.create({ url: browser.runtime.getURL('/home.html') }),
    openReview: () => void focusReviewWindow(),
  }
}

/** The origin that the tab's top frame is guarded under; null where no guard answers there. */
async function askGuard(tabId: number): Promise<string | null> {
  const answer: unknown = await browser.tabs
    .sendMessage(tabId, { type: 'guard.status' }, { frameId: 0 })
    .catch(() => null)
  const read = guardStatusSchema.safeParse(answer)
  return read.success ? read.data.origin : null
}
