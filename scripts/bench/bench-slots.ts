import { createWalletClient, encodeFunctionData, http, publicActions } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import type { Chain } from '../../tests/world/chain.ts'
import { compileSolidity } from '../../tests/world/compile-solidity.ts'
import { serveDelayed } from './delayed-endpoint.ts'
import { reviewOnce } from './review-once.ts'
import type { Shape } from './review-shapes.ts'
import { table, timeMs } from './table.ts'

const COUNTS = [1, 10, 100, 1000]
const RUNS = 3

/** How time, bytes and round trips grow with the slots that a transaction touches; and work that never ends. */
export async function benchSlots(chain: Chain): Promise<string> {
  const [user] = chain.accounts
  const artefact = compileSolidity().Slots
  if (!user || !artefact) throw new Error('The local chain lacks an account or the Slots contract')
  const account = privateKeyToAccount(user.privateKey)
  const client = createWalletClient({ account, transport: http(chain.url) }).extend(publicActions)
  const hash = await client.deployContract({ ...artefact, chain: null, args: [] })
  const { contractAddress } = await client.waitForTransactionReceipt({ hash, pollingInterval: 50 })
  if (!contractAddress) throw new Error('The Slots contract was not deployed')

  const shape = (functionName: string, args: unknown[]): Shape => ({
    name: functionName,
    tx: {
      from: user.address,
      to: contractAddress.toLowerCase() as `0x${string}`,
      data: encodeFunctionData({ abi: artefact.abi, functionName, args }),
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
