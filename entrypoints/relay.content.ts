import { browser } from 'wxt/browser'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { createRelay } from '../lib/page/relay/relay.ts'
import { takePort } from '../lib/page/relay/take-port.ts'
import { createAdmissions } from '../lib/page/wire/admissions.ts'
import { watchWire } from '../lib/page/wire/watch-wire.ts'

export default defineContentScript({
  matches: ['<all_urls>'],
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  main() {
    const wire = createAdmissions()
    takePort((port) => createRelay(port, () => browser.runtime.connect({ name: 'page' }), wire))
    watchWire(wire)
  },
})
