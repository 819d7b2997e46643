import { parseUnits } from 'viem'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Hex } from '../../lib/core/facts/hex.ts'
import type { EarlierRequest } from '../../lib/core/review/earlier-request.ts'
import type { Review } from '../../lib/core/review/review.ts'
import { encodeCall } from '../world/protocols/contract.ts'
import { openReviewWorld, type ReviewWorld } from './review-world.ts'

let world: ReviewWorld
beforeAll(async () => {
  world = await openReviewWorld()
}, 120_000)
afterAll(() => world?.chain.stop())
let untouched: string
beforeEach(async () => {
  untouched = await ask('evm_snapshot')
})
afterEach(async () => {
  await ask('anvil_dropAllTransactions')
  await ask('evm_revert', untouched)
  await ask('evm_setAutomine', true)
})

async function ask<Answer>(method: string, ...params: readonly unknown[]): Promise<Answer> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
  const answer = await fetch(world.chain.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return ((await answer.json()) as { result: Answer }).result
}

const AMOUNT = parseUnits('100', 6)
const approve = () => ({
  from: world.user,
  to: world.contracts.dusd.address,
  data: encodeCall(world.contracts.dusd, 'approve', [world.contracts.router.address, AMOUNT]),
})
const swap = () => {
  const { dusd, weth, router } = world.contracts
  const args = [AMOUNT, 0n, [dusd.address, weth.address], world.user, BigInt(2 ** 40)]
  return { from: world.user, to: router.address, data: encodeCall(router, 'swapExactTokensForETH', args) }
}

/** The approval with mining paused, as the ledger would list it. */
async function approveWithoutMining(): Promise<EarlierRequest> {
  await ask('evm_setAutomine', false)
  const hash = await ask<Hex>('eth_sendTransaction', { ...approve(), gas: '0x186a0' })
  const text = JSON.stringify([approve()])
  return {
    requestId: 'r0',
    title: 'Let the router take 100 DUSD',
    hash,
    method: 'eth_sendTransaction',
    text,
  }
}

const statuses = ({ simulation }: Review) => simulation[0]?.execution.map(({ status }) => status)
const fact = ({ facts }: Review) => facts.find(({ kind }) => kind === 'earlier-request')
const failing = ({ findings }: Review) => findings.some(({ code }) => code === 'transaction-reverts')

describe('a swap while its approval is on its way', () => {
  it('does not look like a failure, and says what that rests on', async () => {
    const earlier = await approveWithoutMining()
    const review = await world.review('eth_sendTransaction', [swap()], [earlier])
    expect([statuses(review), failing(review)]).toEqual([['success'], false])
    expect(review.summary.join(' ')).toContain(
      'This assumes that your earlier request “Let the router take 100 DUSD” goes through first.',
    )
    expect(fact(review)).toMatchObject({ provenance: 'reported', value: { run: 'went-through', hash: earlier.hash } })
    const moved = review.facts.find(({ kind }) => kind === 'asset-change')
    expect(moved).toMatchObject({ provenance: 'reported', from: ['earlier.r0'] })
    // What the approval itself did is not this request's: only its use is.
    expect(review.effects?.allowances).toMatchObject([{ before: AMOUNT.toString(), after: '0' }])
  })

  it('looks like one without it', async () => {
    await approveWithoutMining()
    const review = await world.review('eth_sendTransaction', [swap()])
    expect([statuses(review), failing(review), fact(review)]).toEqual([['revert'], true, undefined])
  })

  it('runs what was asked, with the nonce it had, where no endpoint has seen it yet', async () => {
    const nonce = BigInt(await ask<Hex>('eth_getTransactionCount', world.user, 'latest')).toString()
    const hash = `0x${'12'.repeat(32)}`
    const text = JSON.stringify([approve()])
    const earlier = { requestId: 'r0', title: 'Let it', hash, method: 'eth_sendTransaction', text, nonce }
    const review = await world.review('eth_sendTransaction', [swap()], [earlier])
    expect(statuses(review)).toEqual(['success'])
    expect(fact(review)).toMatchObject({ provenance: 'claimed' })
    const { nonce: _, ...unknown } = earlier
    expect(statuses(await world.review('eth_sendTransaction', [swap()], [unknown]))).toEqual(['revert'])
  })

  it('forgets it once it is mined', async () => {
    const earlier = await approveWithoutMining()
    await ask('evm_mine')
    const review = await world.review('eth_sendTransaction', [swap()], [earlier])
    expect([statuses(review), fact(review)]).toEqual([['success'], undefined])
    expect(review.summary.join(' ')).not.toContain('assumes')
  })

  it('does not count on it once another with its nonce was mined', async () => {
    const earlier = await approveWithoutMining()
    const sent = await ask<{ nonce: Hex }>('eth_getTransactionByHash', earlier.hash)
    const dear = { maxFeePerGas: '0x2540be400', maxPriorityFeePerGas: '0x2540be400', gas: '0x186a0' }
    const nothing = encodeCall(world.contracts.dusd, 'approve', [world.contracts.router.address, 0n])
    await ask('eth_sendTransaction', { ...approve(), data: nothing, nonce: sent.nonce, ...dear })
    await ask('evm_mine')
    const known = { ...earlier, nonce: BigInt(sent.nonce).toString() }
    const review = await world.review('eth_sendTransaction', [swap()], [known])
    expect([statuses(review), fact(review)]).toEqual([['revert'], undefined])
  })

  it('does not wait for one that it replaces itself', async () => {
    const earlier = await approveWithoutMining()
    const { nonce } = await ask<{ nonce: Hex }>('eth_getTransactionByHash', earlier.hash)
    const review = await world.review('eth_sendTransaction', [{ ...swap(), nonce }], [earlier])
    expect([statuses(review), fact(review)]).toEqual([['revert'], undefined])
  })
})
