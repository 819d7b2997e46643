import type { Chain } from '../../tests/world/chain.ts'
import type { Contracts } from '../../tests/world/contracts.ts'
import { serveDelayed } from './delayed-endpoint.ts'
import { reviewOnce } from './review-once.ts'
import { shapesOf } from './review-shapes.ts'
import { table, timeMs } from './table.ts'

const DELAYS_MS = [0, 50, 200]
const RUNS = 5

/** Whole reviews over endpoints of several delays, beside a bare `eth_call` on the same endpoint in the same run. */
export async function benchReviews(chain: Chain, contracts: Contracts): Promise<string> {
  const rows: string[][] = []
  for (const delayMs of DELAYS_MS) {
    const endpoint = await serveDelayed(chain.url, delayMs)
    for (const shape of shapesOf(contracts)) {
      const callMs = await timeMs(RUNS, () => ethCall(endpoint.url, shape.tx))
      const reviewMs = await timeMs(RUNS, () => reviewOnce(shape, chain.chainId, endpoint.url))
      endpoint.reset()
      const review = await reviewOnce(shape, chain.chainId, endpoint.url)
      const { roundTrips, requests, bytes } = endpoint.traffic()
      rows.push([
        `${delayMs} ms`,
        shape.name,
        review.complete ? (review.execution?.status ?? '—') : `unchecked: ${review.unchecked[0]?.reason}`,
        reviewMs.toFixed(0),
        callMs.toFixed(0),
        (reviewMs / callMs).toFixed(1),
        String(roundTrips),
        String(requests),
        `${(bytes / 1000).toFixed(0)} kB`,
      ])
    }
    await endpoint.stop()
  }
  const head = [
    'endpoint',
    'request',
    'run',
    'review ms',
    'eth_call ms',
    'ratio',
    'round trips',
    'requests',
    'received',
  ]
  return table(head, rows)
}

async function ethCall(url: string, tx: object): Promise<void> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_call', params: [tx, 'latest'] })
  const answer = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  await answer.text()
}
