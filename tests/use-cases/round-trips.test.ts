import { afterAll, beforeAll, expect, it } from 'vitest'
import { reviewOnce } from '../../scripts/bench/review-once.ts'
import { type Shape, shapesOf } from '../../scripts/bench/review-shapes.ts'
import { type LyingProxy, startLyingProxy } from '../adapters/chain/lying-proxy.ts'
import { type Chain, startChain } from '../world/chain.ts'
import { deployContracts } from '../world/contracts.ts'
import { askChain } from '../world/stand-ins.ts'

let chain: Chain
let endpoint: LyingProxy
let shapes: readonly Shape[]
beforeAll(async () => {
  chain = await startChain()
  shapes = await shapesOf(chain, await deployContracts(chain))
  // A swap writes prices only in a block after the pool’s last trade.
  await askChain(chain, 'evm_increaseTime', [12])
  await askChain(chain, 'evm_mine', [])
  endpoint = await startLyingProxy(chain.url, {})
}, 120_000)
afterAll(async () => {
  await endpoint?.stop()
  await chain?.stop()
})

it('what people do most is reviewed in two round trips: which block, with what to read of it; then all of that at once', async () => {
  for (const shape of shapes) {
    endpoint.asked.length = 0
    const review = await reviewOnce(shape, chain.chainId, endpoint.url)
    expect(review.unchecked, shape.name).toEqual([])
    expect(review.execution?.status, shape.name).toBe('success')
    const rounds = endpoint.asked.map((methods) => [...new Set(methods)])
    expect(rounds, shape.name).toEqual([
      ['eth_chainId', 'eth_getBlockByNumber', 'eth_config'],
      ['eth_createAccessList'],
      ['eth_getProof', 'eth_getCode'],
    ])
  }
}, 120_000)
