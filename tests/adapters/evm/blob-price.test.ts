import { describe, expect, it } from 'vitest'
import { blobPrice } from '../../../lib/adapters/evm/blob-price.ts'
import { rulesOfFork } from '../../../lib/adapters/evm/rules-of-fork.ts'
import { runJob } from '../../../lib/adapters/evm/run-job.ts'
import { code, job, world } from './job.ts'

describe('the price of blob gas follows the excess, by the fraction of the fork', () => {
  const excess = 100_000_000n
  it('is one wei where there is none', () => {
    expect(blobPrice(0n, rulesOfFork(1, 'cancun'))).toBe(1n)
  })

  it('grows slower with each fork that brought more room', () => {
    const prices = [
      rulesOfFork(1, 'cancun'),
      rulesOfFork(1, 'prague'),
      rulesOfFork(1, 'osaka', 1_765_290_071n),
      rulesOfFork(1, 'osaka', 1_900_000_000n),
    ].map((rules) => blobPrice(excess, rules))
    expect(prices).toEqual(prices.toSorted((one, two) => Number(two - one)))
    expect(new Set(prices).size).toBe(prices.length)
  })

  it('is what code reads of it', async () => {
    // BLOBBASEFEE, PUSH1 0, MSTORE, PUSH1 32, PUSH1 0, RETURN
    const state = world(code('4a 6000 52 6020 6000 f3'))
    const reply = await runJob(job({ block: { ...job().block, excessBlobGas: excess.toString() } }), state)
    const read = reply.kind === 'done' ? BigInt(reply.executions[0]?.returnData ?? 0) : null
    expect(read).toBe(blobPrice(excess, rulesOfFork(1, 'prague')))
  })
})
