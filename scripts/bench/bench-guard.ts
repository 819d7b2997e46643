import { launchChromium } from '../../tests/world/chromium.ts'
import { plainsignFolder } from '../../tests/world/plainsign.ts'
import { serve } from '../../tests/world/serve.ts'
import { median, table } from './table.ts'

/** DESIGN's budget: what the guard may add to a call that it lets pass. */
const BUDGET_US = 1
const ROUNDS = 25
const CALLS = 4_000

const CASES: Readonly<Record<string, object>> = {
  'eth_chainId, no parameters': { method: 'eth_chainId' },
  'eth_blockNumber, []': { method: 'eth_blockNumber', params: [] },
  'eth_getBalance, two texts': { method: 'eth_getBalance', params: [`0x${'11'.repeat(20)}`, 'latest'] },
  'eth_call, 132 bytes of data': {
    method: 'eth_call',
    params: [{ to: `0x${'11'.repeat(20)}`, data: `0x${'22'.repeat(132)}` }, 'latest'],
  },
}

/** A wallet that answers at once, as the page that made it sees it, and as the guard shows it. */
const PAGE = `<!doctype html><script>
const wallet = { request: () => Promise.resolve('0x1') }
window.ethereum = wallet
async function timeUs(provider, request) {
  const start = performance.now()
  for (let call = 0; call < ${CALLS}; call++) await provider.request(request)
  return (performance.now() - start) * 1000 / ${CALLS}
}
async function compare(request) {
  const figures = { bare: [], guarded: [] }
  for (let round = 0; round < ${ROUNDS}; round++) {
    figures.bare.push(await timeUs(wallet, request))
    figures.guarded.push(await timeUs(window.ethereum, request))
  }
  return figures
}
</script>`

/** What the guard adds to a call that passes: the same calls with and without it, in turn, in one page of one browser. */
export async function benchGuard(): Promise<string> {
  const served = await serve((_, response) => void response.setHeader('content-type', 'text/html').end(PAGE))
  const browser = await launchChromium({ extensions: [plainsignFolder.chrome], headless: true })
  try {
    const page = await browser.newPage()
    await page.goto(served.url)
    const rows: string[][] = []
    for (const [name, request] of Object.entries(CASES)) {
      const source = `compare(${JSON.stringify(request)})`
      const { bare, guarded } = await page.evaluate<{ bare: number[]; guarded: number[] }>(source)
      const added = median(guarded) - median(bare)
      const us = (figure: number) => `${figure.toFixed(2)} µs`
      const verdict = added <= BUDGET_US ? 'holds' : 'OVER'
      rows.push([name, us(median(bare)), us(median(guarded)), us(added), `≤ ${BUDGET_US} µs`, verdict])
    }
    return table(['a call that passes', 'without', 'with', 'added', 'budget', ''], rows)
  } finally {
    await browser.close()
    await served.stop()
  }
}
