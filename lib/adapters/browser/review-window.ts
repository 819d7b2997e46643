import { browser } from 'wxt/browser'

const KEY = 'review-window'
const PATH = '/review.html'
const SIZE = { width: 440, height: 760 }

export interface ReviewWindow {
  /** Opens it, or brings it to the front, for a request that came then: there is never a second one. */
  open(askedAtMs: number): Promise<void>
  /** Opens it where there is none; one that is open stays where it is. */
  ensure(): Promise<void>
  close(): Promise<void>
}

/** The one window of reviews. Its id outlives the background, so that its closing is always heard. */
export function createReviewWindow(onClosed: (closedAtMs: number) => void): ReviewWindow {
  const closings = new Map<number, number>()
  let rejectedUntilMs = 0
  let last: Promise<void> = Promise.resolve()
  const inTurn = (task: () => Promise<void>) => {
    last = last.then(task, task)
    return last
  }

  // The time is taken at once: what is done about it may have to wait behind requests that came before.
  browser.windows.onRemoved.addListener((closed) => {
    closings.set(closed, Date.now())
    void inTurn(async () => {
      if (closed === (await readId())) await forget(closed)
    })
  })

  async function forget(closed: number): Promise<void> {
    rejectedUntilMs = closings.get(closed) ?? Date.now()
    closings.clear()
    await browser.storage.session.remove(KEY)
    onClosed(rejectedUntilMs)
  }

  return {
    open: (askedAtMs) =>
      inTurn(async () => {
        const id = await readId()
        if (id !== null && (await bringToFront(id))) return
        if (id !== null) await forget(id)
        // What waited when the last one was closed is rejected: only what came later is shown.
        if (askedAtMs > rejectedUntilMs) await openWindow()
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
