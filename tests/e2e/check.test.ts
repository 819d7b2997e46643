import { afterAll, beforeAll, expect, test } from 'vitest'
import { type GuardedWorld, openGuardedWorld } from '../world/open-guarded-world.ts'
import { plainsignUrl } from '../world/plainsign.ts'

let world: GuardedWorld

beforeAll(async () => {
  world = await openGuardedWorld()
})
afterAll(() => world?.close())

/** Opens the page, pastes, and reads the finished review. */
async function check(text: string, more: Readonly<Record<string, string>> = {}) {
  const page = await world.browser.newPage()
  await page.goto(await plainsignUrl(world.browser, '/check.html'))
  const form = page.getByTestId('check-form')
  await form.locator('[name=text]').fill(text)
  for (const [name, value] of Object.entries(more)) await form.locator(`[name=${name}]`).fill(value)
  await page.getByTestId('check-it').click()
  const result = page.locator('[data-testid=check-result][data-state=ready]')
  await result.waitFor()
  const [verdict, words] = [await result.getAttribute('data-verdict'), await result.textContent()]
  await page.close()
  return { verdict, words: words ?? '' }
}

test('calldata from elsewhere is read, run and judged like a site’s request, and reaches no wallet', async () => {
  const [account, spender] = [`0x${'12'.repeat(20)}`, `0x${'34'.repeat(20)}`]
  const data = `0x095ea7b3${spender.slice(2).padStart(64, '0')}${'f'.repeat(64)}`
  const { verdict, words } = await check(data, { account, to: world.contracts.dusd.address })
  expect(verdict).toBe('danger')
  expect(words.toLowerCase()).toContain('unlimited')
  expect(world.wallet.decisive()).toEqual([])
})

test('a message and a typed text are read with no account at all', async () => {
  expect((await check('Hello')).words).toContain('Hello')
  const permit = {
    types: { EIP712Domain: [{ name: 'name', type: 'string' }], Mail: [{ name: 'contents', type: 'string' }] },
    primaryType: 'Mail',
    domain: { name: 'Ether Mail' },
    message: { contents: 'Hello, Bob' },
  }
  expect((await check(JSON.stringify(permit))).words).toContain('Hello, Bob')
})
