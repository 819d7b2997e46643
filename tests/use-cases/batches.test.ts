import { numberToHex, parseUnits } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeCall } from '../world/protocols/contract.ts'
import { openReviewWorld, type ReviewWorld } from './review-world.ts'

let world: ReviewWorld
beforeAll(async () => {
  world = await openReviewWorld()
}, 120_000)
afterAll(() => world?.chain.stop())

const pay = (amount: string) => {
  const { dusd, friend } = world.contracts
  return { to: dusd.address, data: encodeCall(dusd, 'transfer', [friend, parseUnits(amount, 6)]) }
}

async function batch(atomicRequired: boolean, ...calls: readonly { to: string; data: string }[]) {
  const chainId = numberToHex(world.chain.chainId)
  const asked = { version: '2.0.0', from: world.user, chainId, atomicRequired, calls: [...calls] }
  const review = await world.review('wallet_sendCalls', [asked])
  const [failing, ...more] = review.findings.filter(({ code }) => code === 'transaction-reverts')
  return { ...review, failing, more, said: review.summary.join('\n') }
}

describe('a batch of which one call fails', () => {
  it('does nothing where it is all or nothing, and says so', async () => {
    const { effects, failing, more, said } = await batch(true, pay('5'), pay('90000000'), pay('6'))
    expect(effects?.assets).toEqual([])
    expect(said).toContain('It is all or nothing, so none of them would hold.')
    expect(said).not.toContain('You give')
    expect(more).toEqual([])
    expect(failing?.text).toContain('Call 2 of 3 fails when run.')
    expect(failing?.text).toContain('They are all or nothing, so none of them would hold.')
  })

  it('may leave what its other calls did where it is not, and says what', async () => {
    const { effects, failing, said } = await batch(false, pay('5'), pay('90000000'), pay('6'))
    expect(effects?.assets[0]).toMatchObject({ owner: world.user, delta: `-${parseUnits('11', 6)}` })
    expect(said).toContain('You give 11 DUSD.')
    expect(said).toContain('what the others did may remain')
    expect(failing?.text).toContain('What the others do may remain.')
  })

  it('is like any other where none fails', async () => {
    const { effects, findings, said } = await batch(true, pay('5'), pay('6'))
    expect(effects?.assets[0]).toMatchObject({ delta: `-${parseUnits('11', 6)}` })
    expect(findings).toEqual([])
    expect(said).not.toContain('all or nothing')
  })
})
