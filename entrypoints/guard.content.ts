import { defineContentScript } from 'wxt/utils/define-content-script'
import { startGuard } from '../lib/page/start-guard.ts'

type Where = Omit<Extract<Parameters<typeof defineContentScript>[0], { readonly world: 'MAIN' }>, 'main'>

const WHERE: Where = {
  matches: ['<all_urls>'],
  world: 'MAIN',
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
}

export default defineContentScript({
  // For the manifest alone: left out of the script itself, which every page pays for.
  ...((import.meta.env.ENTRYPOINT === undefined ? WHERE : {}) as Where),
  main() {
    startGuard()
  },
})
