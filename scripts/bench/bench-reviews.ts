import { createChainMemory } from '../../lib/adapters/chain/chain-memory.ts'
import type { Chain } from '../../tests/world/chain.ts'
import type { Contracts } from '../../tests/world/contracts.ts'
import { serveDelayed } from './delayed-endpoint.ts'
import { reviewOnce } from './review-once.ts'
import { type Shape, shapesOf } from './review-shapes.ts'
import { medianMs, table } from './table.ts'

const DELAYS_MS = [0, 50, 200]
const RUNS = 7

/** What a wallet that believes its endpoint would ask it in place of a review. */
const RIVALS: readonly (readonly [string, (tx: Shape['tx']) => unknown[]])[] = [
  ['eth_call', (tx) => [tx, 'latest']],
  ['debug_traceCall', (tx) => [tx, 'latest', { tracer: 'callTracer', tracerConfig: { withLog: true } }]],
  ['eth_simulateV1', (tx) => [{ blockStateCalls: [{ calls: [tx] }], traceTransfers: true }, 'latest']],
]

/**
 * Whole reviews over endpoints of several delays: with nothing remembered, and once more in the same block (as just
 * before forwarding), beside what others ask one endpoint for, in turn in the same run. Ratios are the first review's.
 */
export async function benchReviews(chain: Chain, contracts: Contracts): Promise<string> {
  const shapes = await shapesOf(chain, contracts)
  await mineLater(chain)
  const rows: string[][] = []
  for (const delayMs of DELAYS_MS) {
    const endpoint = await serveDelayed(chain.url, delayMs)
    for (const shape of shapes) {
      const memory = createChainMemory()
      const [reviewMs, againMs, ...rivalMs] = await medianMs(RUNS, [
        () => reviewOnce(shape, chain.chainId, endpoint.url),
        () => reviewOnce(shape, chain.chainId, endpoint.url, memory),
        ...RIVALS.map(
          ([method, params]) =>
            () =>
              ask(endpoint.url, method, params(shape.tx)),
        ),
      ])
      endpoint.reset()
      const review = await reviewOnce(shape, chain.chainId, endpoint.url)
      const { roundTrips, requests, bytes } = endpoint.traffic()
      endpoint.reset()
      await reviewOnce(shape, chain.chainId, endpoint.url, memory)
      const against = rivalMs.map((ms) => `${ms.toFixed(0)} (×${((reviewMs ?? 0) / ms).toFixed(1)})`)
      rows.push([
        `${delayMs} ms`,
        shape.name,
        review.complete ? (review.execution?.status ?? '—') : `unchecked: ${review.unchecked[0]?.reason}`,
        (reviewMs ?? 0).toFixed(0),
        (againMs ?? 0).toFixed(0),
        ...against,
        `${roundTrips}, ${endpoint.traffic().roundTrips}`,
        String(requests),
        `${(bytes / 1000).toFixed(0)} kB`,
      ])
    }
    await endpoint.stop()
  }
  const rivals = RIVALS.map(([method]) => `${method} ms`)
  const head = ['endpoint', 'request', 'run', 'review ms', 'again ms', ...rivals, 'round trips', 'requests', 'received']
  return table(head, rows)
}

async function ask(url: string, method: string, params: readonly unknown[]): Promise<void> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
  const answer = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  const { error } = (await answer.json()) as { error?: { message: string } }
  if (error) throw new Error(`${method}: ${error.message}`)
}

/** As on a chain that people use, the newest block is a while after the pool’s last trade: a swap then also writes prices. */
async function mineLater({ url }: Chain): Promise<void> {
  await ask(url, 'evm_increaseTime', [12])
  await ask(url, 'evm_mine', [])
}
