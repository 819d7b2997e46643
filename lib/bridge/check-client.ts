import { browser } from 'wxt/browser'
import type { BackgroundToCheck, CheckToBackground } from './contracts/check-messages.ts'
import type { CheckClient } from './contracts/clients.ts'

/**
 * The line of the page on which a request is pasted. It is opened with each request; a background that stops before the
 * review is whole is told as a failure, since nobody else remembers a pasted request.
 */
export function connectCheck(connect = () => browser.runtime.connect({ name: 'check' })): CheckClient {
  const listeners = new Set<(news: BackgroundToCheck) => void>()
  let port: ReturnType<typeof connect> | null = null
  let whole = true

  const tell = (news: BackgroundToCheck) => {
    whole = news.type === 'check.problem' || news.item.pending.length === 0
    for (const listener of listeners) listener(news)
  }
  const open = () => {
    const opened = connect()
    opened.onMessage.addListener(tell)
    opened.onDisconnect.addListener(() => {
      if (port === opened) port = null
      if (!whole) tell({ type: 'check.problem', problem: 'failed' })
    })
    return opened
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    check(pasted, chainId) {
      port ??= open()
      whole = false
      port.postMessage({ type: 'check.review', pasted, chainId } satisfies CheckToBackground)
    },
  }
}
