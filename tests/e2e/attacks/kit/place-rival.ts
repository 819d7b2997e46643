import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Says all that Plainsign's own screens and content scripts say, to whoever hears it. */
const BACKGROUND = `
const api = globalThis.browser ?? chrome
const says = [
  { type: 'review.decide', requestId: '*', digest: '', revision: 1, choice: 'continue' },
  { type: 'request.forward', id: '*', digest: '' },
  { type: 'request.answered', id: '*', ok: true, value: '1' },
  { type: 'engine.idle' },
]
api.runtime.onMessage.addListener(({ rival }) => {
  for (const id of [rival, 'plainsign@plainsign.invalid']) {
    for (const name of ['page', 'review', 'engine', 'home', 'popup']) {
      try {
        const port = api.runtime.connect(id, { name })
        port.onDisconnect.addListener(() => void api.runtime.lastError)
        for (const each of says) port.postMessage(each)
      } catch {}
    }
    for (const each of says) try { Promise.resolve(api.runtime.sendMessage(id, each)).catch(() => {}) } catch {}
  }
  api.tabs.create({ url: rival + '/review.html', active: false })
})
`

/** In the page's isolated worlds: its own, beside that of Plainsign's relay. */
const CONTENT = `
addEventListener('message', ({ data }) => {
  if (typeof data?.rival !== 'string') return
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = ({ data }) => port1.postMessage({ type: 'request.forward', id: data.id, digest: '' })
  dispatchEvent(new MessageEvent('plainsign:port', { ports: [port2], cancelable: true }))
  dispatchEvent(new Event('plainsign:port-wanted', { cancelable: true }))
  for (const world of [globalThis.browser, globalThis.chrome]) world?.runtime?.sendMessage({ rival: data.rival })
})
`

/** Another extension, which attacks Plainsign when a page posts `{ rival: <Plainsign's address> }`. */
export function placeRival(browser: 'chrome' | 'firefox'): string {
  const folder = mkdtempSync(join(tmpdir(), 'plainsign-rival-'))
  const matches = { matches: ['<all_urls>'], run_at: 'document_start', all_frames: true, js: ['content.js'] }
  const manifest = {
    name: 'Rival',
    version: '1.0.0',
    content_scripts: [matches],
    ...(browser === 'chrome'
      ? { manifest_version: 3, background: { service_worker: 'background.js' } }
      : {
          manifest_version: 2,
          background: { scripts: ['background.js'] },
          browser_specific_settings: { gecko: { id: 'rival@plainsign.invalid' } },
        }),
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'background.js'), BACKGROUND)
  writeFileSync(join(folder, 'content.js'), CONTENT)
  return folder
}
