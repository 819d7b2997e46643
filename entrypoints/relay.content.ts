import { browser } from 'wxt/browser'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { hearGuardStart } from '../lib/page/relay/guard-start.ts'
import { createRelay } from '../lib/page/relay/relay.ts'
import { takePort } from '../lib/page/relay/take-port.ts'
import { tellAlone } from '../lib/page/relay/tell-alone.ts'
import { createAdmissions } from '../lib/page/wire/admissions.ts'
import { sortsFirst } from '../lib/page/wire/sorts-first.ts'
import { createTellAlarm } from '../lib/page/wire/tell-alarm.ts'
import { watchTrust } from '../lib/page/wire/watch-trust.ts'
import { watchWire } from '../lib/page/wire/watch-wire.ts'

export default defineContentScript({
  matches: ['<all_urls>'],
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  main() {
    const wire = createAdmissions()
    const connect = () => browser.runtime.connect({ name: 'page' })
    const start = hearGuardStart(import.meta.env.FIREFOX)
    let say = tellAlone(connect)
    takePort((port) => {
      say = createRelay(port, connect, wire, start.said)
    })
    const comesFirst = () => import.meta.env.FIREFOX || (!start.isLate() && sortsFirst(browser.runtime.id))
    const tell = createTellAlarm((alarm) => say(alarm))
    watchWire(wire, comesFirst, tell)
    watchTrust(wire, tell)
    // Firefox also starts us in pages that are open already: those are not guarded, whatever we do there.
    if (location.protocol.startsWith('http') && document.readyState !== 'loading') return
    browser.runtime.onMessage.addListener((message: unknown, _sender, respond) => {
      if ((message as { readonly type?: unknown } | null)?.type !== 'guard.status') return
      void start.status().then(respond)
      return true
    })
  },
})
