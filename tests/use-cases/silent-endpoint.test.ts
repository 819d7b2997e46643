import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createInProcessExecutor } from '../../lib/adapters/evm/in-process-executor.ts'
import type { Need } from '../../lib/core/facts/need.ts'
import { openChainSession } from '../../lib/use-cases/chain-session.ts'
import { type Manner, openEndpoints } from '../adapters/chain/open-endpoints.ts'
import { type Node, openNode } from '../adapters/chain/open-node.ts'

let node: Node
beforeAll(async () => {
  node = await openNode()
})
afterAll(() => node.stop())

const signal = new AbortController().signal
const vital = (): Need => ({ kind: 'code', address: node.weth })
const naming = (): Need => ({ kind: 'view-call', to: node.weth, data: '0x95d89b41', optional: true })
const NO_RUN = { steps: [], watch: null }

/** What two questions of one review come to, and whether proofs were asked for again. */
async function askTwice(manner: Manner, first: readonly Need[], second: readonly Need[]) {
  const endpoints = await openEndpoints(node.url, [manner])
  const session = openChainSession({ chain: endpoints.reader(), executor: createInProcessExecutor() }, 31337, signal)
  const asked = () => endpoints.methods()[0]?.filter((method) => method === 'eth_getProof').length ?? 0
  const one = await session.ask(first, NO_RUN)
  const askedAtFirst = asked()
  const other = await session.ask(second, NO_RUN)
  return { ok: [one.ok, other.ok], askedAgain: asked() > askedAtFirst }
}
const at = (fault: Manner['fault'], times: number): Manner => {
  let left = times
  return { ...(fault ? { fault } : {}), when: (methods) => methods.includes('eth_getProof') && left-- > 0 }
}

describe('an endpoint that does not answer in time', () => {
  it('is waited for once, also where part of what it was asked would only have named things', async () => {
    const { ok, askedAgain } = await askTwice(at('hang', 99), [vital(), naming()], [vital()])
    expect(ok).toEqual([false, false])
    expect(askedAgain).toBe(false)
  })

  it('does not cost what is asked after it where it was asked for names alone', async () => {
    expect((await askTwice(at('hang', 1), [naming()], [vital()])).ok).toEqual([false, true])
  })
})

it('one that fails at once is asked again without what would only have named things', async () => {
  expect((await askTwice(at('crash', 1), [vital(), naming()], [vital()])).ok).toEqual([false, true])
})
