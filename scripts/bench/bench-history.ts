import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Review } from '../../lib/core/review/review.ts'
import type { Chain } from '../../tests/world/chain.ts'
import { launchChromium } from '../../tests/world/chromium.ts'
import type { Contracts } from '../../tests/world/contracts.ts'
import { serve } from '../../tests/world/serve.ts'
import { root } from '../project.ts'
import { reviewOnce } from './review-once.ts'
import { shapesOf } from './review-shapes.ts'
import { median, table } from './table.ts'

const REQUESTS = 10_000
const LOOKS = 200
const BUDGET_MS = 5

/** What is remembered of 10,000 past requests, in Chromium's own database: how long look-ups take, and how large it is. */
export async function benchHistory(chain: Chain, contracts: Contracts): Promise<string> {
  const shapes = await shapesOf(chain, contracts)
  const reviews: Review[] = []
  for (const shape of shapes) reviews.push(await reviewOnce(shape, chain.chainId, chain.url))
  const script = await bundle(fileURLToPath(new URL('./past-in-page.ts', import.meta.url)))
  const page = await serve((_request, response) => void response.setHeader('content-type', 'text/html').end('<p>'))
  const browser = await launchChromium({ extensions: [], headless: true })
  try {
    const tab = await browser.newPage()
    await tab.goto(page.url)
    await tab.addScriptTag({ content: script, type: 'module' })
    await tab.waitForFunction('globalThis.past !== undefined')
    const kept = await tab.evaluate<readonly number[]>(
      `past.fill(${JSON.stringify(reviews)}, ${REQUESTS}, ${Date.now() - 300 * 86_400_000})`,
    )
    const looks = await tab.evaluate<{ readonly [question: string]: readonly number[] }>(`past.look(${LOOKS})`)
    const bytes = await tab.evaluate<number>('navigator.storage.estimate().then(({ usage }) => usage)')
    const rows = Object.entries({ ...looks, 'one more request is kept': kept }).map(([question, tookMs]) => {
      const [middle, worst] = [median(tookMs), tookMs.toSorted((a, b) => a - b)[Math.floor(tookMs.length * 0.95)] ?? 0]
      const isLookUp = tookMs.length === LOOKS
      const verdict = middle <= BUDGET_MS ? 'holds' : 'OVER'
      return [question, ms(middle), ms(worst), ...(isLookUp ? [`≤ ${BUDGET_MS} ms`, verdict] : ['', ''])]
    })
    const size = ['size on the disk, in all', `${(bytes / 1e6).toFixed(1)} MB`, '', '', '']
    return table(
      [`${REQUESTS} past requests, ${reviews.length} kinds`, 'median', '95 of 100', 'budget', ''],
      [...rows, size],
    )
  } finally {
    await browser.close()
    await page.stop()
  }
}

const ms = (figure: number) => `${figure.toFixed(1)} ms`

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: { write: false, target: 'es2023', lib: { entry, formats: ['es'], fileName: 'page' } },
  })
  const [output] = [built].flat()
  if (output === undefined || !('output' in output)) throw new Error('The page was not bundled.')
  return output.output[0].code
}
