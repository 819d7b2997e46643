// The wallet in the isolated world: between the page's stream and the background.
import { browser } from 'wxt/browser'

const toPage = (data: unknown) => window.postMessage({ target: 'metamask-inpage', data }, '*')

let port: ReturnType<typeof browser.runtime.connect> | undefined
function connect() {
  port = browser.runtime.connect({ name: 'metamask-provider' })
  port.onMessage.addListener(toPage)
  port.onDisconnect.addListener(() => {
    port = undefined
  })
  return port
}

window.addEventListener('message', ({ source, data }: MessageEvent<{ target?: unknown; data?: unknown } | null>) => {
  if (source !== window || data?.target !== 'metamask-contentscript') return
  if (data.data === 'SYN') toPage('ACK')
  else if (data.data !== 'ACK') (port ?? connect()).postMessage(data.data)
})
toPage('SYN')
