import { encodeFunctionData } from 'viem'
import type { Chain } from '../../tests/world/chain.ts'
import { deploySlots } from '../../tests/world/deploy-slots.ts'
import { openDeployer } from '../../tests/world/protocols/deployer.ts'
import { serveDelayed } from './delayed-endpoint.ts'
import { reviewOnce } from './review-once.ts'
import type { Shape } from './review-shapes.ts'
import { medianMs, table } from './table.ts'

const COUNTS = [1, 10, 100, 1000]
/** A transaction may use 16,777,216 gas (EIP-7825): a thousand slots can be changed in one, but not filled. */
const FILLS = [350, 650, 850, 1000]
const DELAYS_MS = [0, 50]
const RUNS = 3

/** How time, bytes and round trips grow with the slots that a transaction changes; and work that never ends. */
export async function benchSlots(chain: Chain): Promise<string> {
  const [user] = chain.accounts
  if (!user) throw new Error('The local chain has no account')
  const slots = await deploySlots(chain)
  for (const count of FILLS) await openDeployer(chain).call(slots, 'touch', [BigInt(count)])
  const shape = (name: string, functionName: string, args: unknown[]): Shape => ({
    name,
    tx: {
      from: user.address,
      to: slots.address,
      data: encodeFunctionData({ abi: slots.abi, functionName, args }),
    },
  })
  const shapes = [
    ...COUNTS.map((count) => shape(`${count} slots`, 'touch', [BigInt(count)])),
    shape('work without end', 'never', []),
  ]
  const rows: string[][] = []
  for (const delayMs of DELAYS_MS) {
    const endpoint = await serveDelayed(chain.url, delayMs)
    for (const one of shapes) {
      const [ms] = await medianMs(RUNS, [() => reviewOnce(one, chain.chainId, endpoint.url)])
      endpoint.reset()
      const review = await reviewOnce(one, chain.chainId, endpoint.url)
      const { roundTrips, requests, bytes } = endpoint.traffic()
      const outcome = review.complete
        ? `${review.execution?.status} ${review.execution?.reason ?? ''}`
        : `unchecked: ${review.unchecked[0]?.reason}`
      const traffic = [String(roundTrips), String(requests), `${(bytes / 1000).toFixed(0)} kB`]
      rows.push([`${delayMs} ms`, one.name, outcome.trim(), (ms ?? 0).toFixed(0), ...traffic])
    }
    await endpoint.stop()
  }
  return table(['endpoint', 'transaction', 'run', 'review ms', 'round trips', 'requests', 'received'], rows)
}
