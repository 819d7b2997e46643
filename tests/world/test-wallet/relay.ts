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

// As Trust's does where its mark stands in the page: also hears a channel of that name.
let channel: BroadcastChannel | undefined
document.addEventListener('readystatechange', () => {
  const name = document.getElementById('in-page-channel-node-id')?.dataset.channelName
  if (channel !== undefined || name === undefined) return
  channel = new BroadcastChannel(name)
  channel.onmessage = ({ data }: MessageEvent<{ data: { data: { params: object } } }>) => {
    const call = { jsonrpc: '2.0', id: 1e9, ...data.data.data.params }
    ;(port ?? connect()).postMessage({ name: 'metamask-provider', data: call })
  }
})
