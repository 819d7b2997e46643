import type { Browser } from 'wxt/browser'

type Sender = Browser.runtime.MessageSender

/** Who we are, as the browser says. */
export interface Self {
  readonly id: string
  getURL(path: string): string
}

/** A frame of a page, as the browser says; never as the page says. */
export interface PageSender {
  readonly origin: string
  /** The top page's origin where it is another than the frame's, or `unknown` where the browser does not say. */
  readonly topOrigin?: string
  readonly tabId: number
  readonly frameId: number
  readonly document: string
}

/** Where a content script of ours speaks from; null for anything else. */
export function readPageSender(sender: Sender | undefined, self: Self): PageSender | null {
  const { tab, frameId } = sender ?? {}
  if (sender?.id !== self.id || tab?.id === undefined || frameId === undefined) return null
  if (sender.url?.startsWith(self.getURL('/')) === true) return null
  // Firefox may leave the origin out.
  const origin = sender.origin ?? originOf(sender.url)
  if (origin === null) return null
  const topOrigin = frameId === 0 ? origin : (originOf(tab.url) ?? 'unknown')
  return {
    origin,
    ...(topOrigin === origin ? {} : { topOrigin }),
    tabId: tab.id,
    frameId,
    // Without the browser's id of the document each port stands for itself, so that a page that follows in the same
    // frame never inherits what was asked before it.
    document: sender.documentId ?? crypto.randomUUID(),
  }
}

/** Whether one of our own pages speaks, at exactly this path. */
export function isOwnPage(sender: Sender | undefined, self: Self, path: string): boolean {
  if (sender?.id !== self.id || sender.url === undefined) return false
  const [url] = sender.url.split(/[?#]/)
  return url === self.getURL(path)
}

/** `null`, as browsers write it, for documents that have no origin of their own. */
function originOf(url: string | undefined): string | null {
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : null
}
