import { browser } from 'wxt/browser'
import type { ReviewClient } from './contracts/clients.ts'
import type { BackgroundToReview, ReviewItem, ReviewToBackground } from './contracts/review-messages.ts'

const RETRY_MS = 200

/**
 * The review window's line to the background. A background that stopped is woken by connecting again; what was said
 * meanwhile is said then.
 */
export function connectReview(connect = () => browser.runtime.connect({ name: 'review' })): ReviewClient {
  const listeners = new Set<(items: readonly ReviewItem[]) => void>()
  let items: readonly ReviewItem[] | null = null
  let port: ReturnType<typeof connect> | null = null
  let unsent: ReviewToBackground[] = []

  const open = () => {
    port = connect()
    port.onMessage.addListener((message: BackgroundToReview) => {
      items = message.items
      for (const listener of listeners) listener(items)
    })
    port.onDisconnect.addListener(() => {
      port = null
      setTimeout(open, RETRY_MS)
    })
    for (const message of unsent.splice(0)) port.postMessage(message)
  }
  const say = (message: ReviewToBackground) => {
    if (port === null) unsent = [...unsent, message]
    else port.postMessage(message)
  }

  open()
  return {
    subscribe(listener) {
      listeners.add(listener)
      if (items !== null) listener(items)
      return () => listeners.delete(listener)
    },
    decide: ({ requestId, digest, revision, choice, onClick }) =>
      say({ type: 'review.decide', requestId, digest, revision, choice, ...(onClick ? { onClick } : {}) }),
    accept: (acceptance) => say({ type: 'review.accept', ...acceptance }),
    rerun: (requestId) => say({ type: 'review.rerun', requestId }),
  }
}
