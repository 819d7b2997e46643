import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createChainMemory } from '../../lib/adapters/chain/chain-memory.ts'
import type { Chain } from '../../tests/world/chain.ts'
import type { Contracts } from '../../tests/world/contracts.ts'
import { reviewOnce } from './review-once.ts'
import { shapesOf } from './review-shapes.ts'
import { table } from './table.ts'

const REVIEWS = 50

/**
 * What stays in memory: this process’s heap, swept each time, before and after reviews that share what was proved. EVM and
 * registries are loaded by the first of them; a page or a worker of the extension holds the same.
 */
export async function benchMemory(chain: Chain, contracts: Contracts): Promise<string> {
  setFlagsFromString('--expose_gc')
  const sweep = runInNewContext('gc') as () => void
  const memory = createChainMemory()
  const shapes = await shapesOf(chain, contracts)
  const rows: string[][] = []
  let before = 0
  const note = (what: string): void => {
    sweep()
    const { heapUsed, rss } = process.memoryUsage()
    const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
    rows.push([what, mb(heapUsed), rows.length === 0 ? '' : mb(heapUsed - before), mb(rss)])
    before = heapUsed
  }
  note('before')
  for (const shape of shapes) await reviewOnce(shape, chain.chainId, chain.url, memory)
  note(`after one review of each of ${shapes.length} requests`)
  for (const times of [1, 2]) {
    for (let done = 0; done < REVIEWS; done++) {
      const shape = shapes[done % shapes.length]
      if (shape) await reviewOnce(shape, chain.chainId, chain.url, memory)
    }
    note(`after ${times * REVIEWS} more`)
  }
  return table(['moment', 'heap', 'more than above', 'of the process in all'], rows)
}
