import { afterAll, beforeAll, expect, test } from 'vitest'
import { type GuardedWorld, openGuardedWorld } from '../world/open-guarded-world.ts'
import { awaitReview } from '../world/review-window.ts'

let world: GuardedWorld

beforeAll(async () => {
  world = await openGuardedWorld()
})
afterAll(() => world?.close())

test('a permit says what follows from it, what it is for, and the most that it lets anyone take', async () => {
  await world.dapp.click('#permit')
  const window = await awaitReview(world.browser, world.seen)
  await window.settle()
  const { grants, summary } = await window.read()
  const spender = world.contracts.stranger.slice(0, 8)
  expect(grants.join()).toMatch(new RegExp(`${spender}\\S* may take all your DUSD`))
  await expect
    .poll(() => window.page.getByTestId('decision-note').textContent())
    .toMatch(/^Afterwards 0x\S+ may take all your DUSD\./)
  expect(summary.join('\n')).toMatch(/If it is used as meant, 0x\S+ may take all your DUSD\./)
  expect(summary.join('\n')).toMatch(/The most that this signature allows: you give 50,000 DUSD;/)
  await window.reject()
})
