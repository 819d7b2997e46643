import type { BrowserContext } from 'playwright-core'
import { awaitServiceWorker } from './plainsign.ts'

/** Stops an extension's service worker, as the browser does with one that idles. */
export async function stopServiceWorker(browser: BrowserContext, name: string): Promise<void> {
  const script = (await awaitServiceWorker(browser, name)).url()
  // The command is heard only from a page of the extension itself; this one runs nothing.
  const page = await browser.newPage()
  await page.goto(new URL('/manifest.json', script).href)
  const session = await browser.newCDPSession(page)
  await new Promise<void>((stopped, failed) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const version = versions.find(({ scriptURL }) => scriptURL === script)
      if (version?.runningStatus === 'stopped') stopped()
      if (version?.runningStatus !== 'running') return
      session.send('ServiceWorker.stopWorker', { versionId: version.versionId }).catch(failed)
    })
    session.send('ServiceWorker.enable').catch(failed)
  })
  await page.close()
}
