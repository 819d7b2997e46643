import { encodeFunctionData } from 'viem'
import type { Chain } from '../../tests/world/chain.ts'
import { deploySlots } from '../../tests/world/deploy-slots.ts'
import { serveDelayed } from './delayed-endpoint.ts'
import { reviewOnce } from './review-once.ts'
import type { Shape } from './review-shapes.ts'
import { table, timeMs } from './table.ts'

const COUNTS = [1, 10, 100, 1000]
const RUNS = 3

/** How time, bytes and round trips grow with the slots that a transaction touches; and work that never ends. */
export async function benchSlots(chain: Chain): Promise<string> {
  const [user] = chain.accounts
  if (!user) throw new Error('The local chain has no account')
  const { abi, address } = await deploySlots(chain)
  const shape = (functionName: string, args: unknown[]): Shape => ({
    name: functionName,
    tx: {
      from: user.address,
      to: address,
      data: encodeFunctionData({ abi, functionName, args }),
    },
  })
  const endpoint = await serveDelayed(chain.url, 0)
  const rows: string[][] = []
  for (const [name, one] of [
    ...COUNTS.map((count) => [`${count} slots`, shape('touch', [BigInt(count)])] as const),
    ['work without end', shape('never', [])] as const,
  ]) {
    const ms = await timeMs(RUNS, () => reviewOnce(one, chain.chainId, endpoint.url))
    endpoint.reset()
    const review = await reviewOnce(one, chain.chainId, endpoint.url)
    const { roundTrips, bytes } = endpoint.traffic()
    const outcome = review.complete
      ? `${review.execution?.status} ${review.execution?.reason ?? ''}`
      : `unchecked: ${review.unchecked[0]?.reason}`
    rows.push([name, outcome.trim(), ms.toFixed(0), String(roundTrips), `${(bytes / 1000).toFixed(0)} kB`])
  }
  await endpoint.stop()
  return table(['transaction', 'run', 'review ms', 'round trips', 'received'], rows)
}
