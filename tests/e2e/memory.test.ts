import { type Address, encodeFunctionData, parseAbi } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDemoAnswer } from '../world/demo-answer.ts'
import { type GuardedWorld, openGuardedWorld } from '../world/open-guarded-world.ts'
import { plainsignUrl } from '../world/plainsign.ts'
import { awaitReview, closeReviews } from '../world/review-window.ts'

let world: GuardedWorld

beforeAll(async () => {
  world = await openGuardedWorld()
  await world.dapp.click('#swap')
  const window = await awaitReview(world.browser, world.seen)
  await window.continue()
  expect(await readDemoAnswer(world.dapp, 'swap')).toMatchObject({ ok: true })
  // The page has its answer before the history has it.
  await window.awaitState('answered')
})
afterAll(() => world?.close())

/** A permission over little, for a contract that nobody has heard of: nothing but memory can tell. */
async function approve(spender: Address) {
  const data = encodeFunctionData({
    abi: parseAbi(['function approve(address,uint256)']),
    functionName: 'approve',
    args: [spender, 5n],
  })
  const tx = { from: world.contracts.user, to: world.contracts.dusd.address, data }
  await world.dapp.bringToFront()
  await world.dapp.evaluate(
    `void window.ethereum.request({ method: 'eth_sendTransaction', params: [${JSON.stringify(tx)}] }).catch(() => {})`,
  )
  const window = await awaitReview(world.browser, world.seen)
  await window.settle()
  return { window, review: await window.read() }
}

/** Opens the tab of one of Plainsign's own pages, does something there, and closes it. */
async function atHome(
  tab: string,
  act: (page: Awaited<ReturnType<GuardedWorld['browser']['newPage']>>) => Promise<void>,
) {
  const page = await world.browser.newPage()
  await page.goto(await plainsignUrl(world.browser, `/home.html#${tab}`))
  await act(page)
  await page.close()
}

test('a site that is known and suddenly uses a new spender is told of; accepted it is quiet, and taken back loud again', async () => {
  const spender = world.contracts.items.address
  const first = await approve(spender)
  expect(first.review).toMatchObject({ verdict: 'caution', unchecked: [] })
  expect(first.review.findings).toMatchObject([{ code: 'contract-new-to-origin', severity: 'caution' }])
  expect(first.review.findings[0]?.text).toContain('though you used it once')

  const { page } = first.window
  await page.getByText('I know this').click()
  await page.getByTestId('accept-30').click()
  await page.locator('[data-testid=review][data-state=ready][data-pending=""] [data-testid=accepted]').waitFor()
  expect(await first.window.read()).toMatchObject({ verdict: 'clear', findings: [{ severity: 'info' }] })
  await first.window.reject()

  const quiet = await approve(spender)
  expect(quiet.review).toMatchObject({
    verdict: 'clear',
    findings: [{ code: 'contract-new-to-origin', severity: 'info' }],
  })
  await quiet.window.reject()
  const other = await approve(world.contracts.pictures.address)
  expect(other.review).toMatchObject({ verdict: 'caution' })
  await other.window.reject()

  await atHome('permissions', async (home) => {
    await home.getByTestId('revoke-risk').click()
    await home.getByTestId('revoke-risk').waitFor({ state: 'detached' })
  })
  const loud = await approve(spender)
  expect(loud.review).toMatchObject({ verdict: 'caution', findings: [{ severity: 'caution' }] })
  await loud.window.reject()
})

test('what was asked is found again, and erased for good', async () => {
  await closeReviews(world.browser)
  await atHome('history', async (home) => {
    const rows = home.locator('[data-testid^="history-"].history-row')
    await rows.first().waitFor()
    const all = await rows.count()
    await home.getByTestId('past-search').locator('[name=decision]').selectOption('rejected')
    await home.getByTestId('past-search').getByRole('button').click()
    await expect.poll(() => rows.count()).toBeLessThan(all)
    await rows.first().getByText('What the review said').click()
    await rows.first().getByTestId('kept-review').waitFor()
    const erase = home.getByTestId('past-erase').locator('button[type=submit]')
    await erase.click()
    await erase.click()
    await rows.first().waitFor({ state: 'detached' })
  })
})
