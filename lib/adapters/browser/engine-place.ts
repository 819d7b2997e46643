import { browser } from 'wxt/browser'

/** Where the engine's page lives. */
export interface EnginePlace {
  /** Starts a fresh one; whatever was there before is ended. */
  open(): Promise<void>
  close(): Promise<void>
}

/** Chrome: the offscreen document, since a service worker can't have workers. */
export function createOffscreenPlace(path: '/engine.html'): EnginePlace {
  const close = async () => {
    if (await browser.offscreen.hasDocument()) await browser.offscreen.closeDocument()
  }
  return {
    close,
    async open() {
      await close()
      await browser.offscreen.createDocument({
        url: browser.runtime.getURL(path),
        reasons: [browser.offscreen.Reason.WORKERS],
        justification: 'Runs transactions in an EVM on this device, in a worker that can be stopped.',
      })
    },
  }
}

/** Firefox: a frame of the persistent background page. */
export function createFramePlace(path: '/engine.html'): EnginePlace {
  let frame: HTMLIFrameElement | null = null
  const close = async () => {
    frame?.remove()
    frame = null
  }
  return {
    close,
    async open() {
      await close()
      frame = document.createElement('iframe')
      frame.src = browser.runtime.getURL(path)
      document.body.append(frame)
    },
  }
}
