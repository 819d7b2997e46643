import { browser } from 'wxt/browser'

const KEY = 'review-window'
const PATH = '/review.html'
const SIZE = { width: 440, height: 760 }

export interface ReviewWindow {
  /** Opens it, or brings it to the front: there is never a second one. */
  open(): Promise<void>
  /** Opens it where there is none; one that is open stays where it is. */
  ensure(): Promise<void>
  close(): Promise<void>
}

/** The one window of reviews. Its id outlives the background, so that its closing is always heard. */
export function createReviewWindow(onClosed: () => void): ReviewWindow {
  let last: Promise<void> = Promise.resolve()
  const inTurn = (task: () => Promise<void>) => {
    last = last.then(task, task)
    return last
  }

  browser.windows.onRemoved.addListener((closed) => {
    void inTurn(async () => {
      if (closed !== (await readId())) return
      await browser.storage.session.remove(KEY)
      onClosed()
    })
  })

  return {
    open: () =>
      inTurn(async () => {
        const id = await readId()
        if (id === null) return openWindow()
        if (await bringToFront(id)) return
        // It was closed, and the browser has yet to say so: what waited in it is rejected, not shown once more.
        await browser.storage.session.remove(KEY)
        onClosed()
      }),
    ensure: () =>
      inTurn(async () => {
        const id = await readId()
        const open = id !== null && (await browser.windows.get(id).catch(() => null)) !== null
        if (!open) await focusReviewWindow()
      }),
    close: () =>
      inTurn(async () => {
        const id = await readId()
        if (id === null) return
        await browser.storage.session.remove(KEY)
        await browser.windows.remove(id).catch(() => {})
      }),
  }
}

/** Brings the review window to the front; opens it where there is none. */
export async function focusReviewWindow(): Promise<void> {
  const id = await readId()
  if (id === null || !(await bringToFront(id))) await openWindow()
}

/** False where there is no such window. */
async function bringToFront(id: number): Promise<boolean> {
  return (await browser.windows.update(id, { focused: true, drawAttention: true }).catch(() => null)) !== null
}

async function openWindow(): Promise<void> {
  const opened = await browser.windows.create({ type: 'popup', url: browser.runtime.getURL(PATH), ...SIZE })
  if (opened?.id !== undefined) await browser.storage.session.set({ [KEY]: opened.id })
}

async function readId(): Promise<number | null> {
  const { [KEY]: id } = await browser.storage.session.get(KEY)
  return typeof id === 'number' ? id : null
}
