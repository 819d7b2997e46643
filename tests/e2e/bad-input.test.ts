import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type GuardedWorld, openGuardedWorld } from '../world/open-guarded-world.ts'
import { awaitReview, closeReviews, reviewPages } from '../world/review-window.ts'

let world: GuardedWorld

beforeAll(async () => {
  world = await openGuardedWorld()
})
afterAll(() => world?.close())
beforeEach(() => world.wallet.clear())

/** Runs a request in the page, written as source so that it may hold what no message can carry. */
const ask = (source: string) =>
  world.dapp.evaluate<{ code?: number; message?: string; result?: unknown }>(
    `window.ethereum.request(${source}).then((result) => ({ result }), ({ code, message }) => ({ code, message }))`,
  )

describe('what is no request is refused at once', () => {
  beforeAll(() => closeReviews(world.browser))

  test.each([
    ['more than 1 MiB', `{ method: 'personal_sign', params: ['0x' + '00'.repeat(5_000_000), '0x'] }`],
    ['a getter that throws', `{ method: 'eth_sendTransaction', params: [{ get to() { throw new Error('no') } }] }`],
    ['a bigint', `{ method: 'eth_sendTransaction', params: [{ value: 1n }] }`],
    ['a loop', `(() => { const params = []; params.push(params); return { method: 'personal_sign', params } })()`],
  ])('%s', async (_, source) => {
    expect(await ask(source)).toMatchObject({ code: -32602 })
    expect(reviewPages(world.browser)).toEqual([])
    expect(world.wallet.decisive()).toEqual([])
  })
})

describe('what is malformed is held and said to be', () => {
  test.each([
    ['odd hex', `{ method: 'eth_sendTransaction', params: [{ to: '0x' + '11'.repeat(20), data: '0xabc' }] }`],
    ['a missing prefix', `{ method: 'eth_sendTransaction', params: [{ to: '11'.repeat(20) }] }`],
    ['a wrong type', `{ method: 'eth_sendTransaction', params: 'send it all' }`],
    ['no parameters', `{ method: 'eth_sendTransaction' }`],
    ['typed data that is none', `{ method: 'eth_signTypedData_v4', params: ['0x', '{"types":'] }`],
  ])('%s', async (_, source) => {
    const answer = ask(source)
    const window = await awaitReview(world.browser, world.seen)
    await window.settle()
    const review = await window.read()
    expect(review.verdict).not.toBe('clear')
    await window.reject()
    expect(await answer).toMatchObject({ code: 4001 })
    expect(world.wallet.decisive()).toEqual([])
  })

  test.each(['eth_sign', 'eth_sendRawTransaction', 'wallet_doWhatever', 'wallet_switchEthereumChain', 'constructor'])(
    '%s is held like all that is not known to be harmless',
    async (method) => {
      const answer = ask(`{ method: '${method}', params: [] }`)
      const window = await awaitReview(world.browser, world.seen)
      await window.reject()
      expect(await answer).toMatchObject({ code: 4001 })
      expect(world.wallet.decisive()).toEqual([])
    },
  )
})

test('parameters that read differently each time are sent as they were shown', async () => {
  const to = `'0x' + (this.reads++ === 0 ? '11' : '22').repeat(20)`
  const answer = ask(
    `{ method: 'eth_sendTransaction', params: [{ reads: 0, get to() { return ${to} }, value: '0x1' }] }`,
  )
  const window = await awaitReview(world.browser, world.seen)
  await window.settle()
  const { text } = await window.read()
  await window.continue()
  await answer
  expect(world.wallet.entries('eth_sendTransaction').map((entry) => entry.text)).toEqual([text])
  expect(text).toContain('11'.repeat(20))
})

test("one page's flood is capped and does not push out another's request", async () => {
  const other = await world.browser.newPage()
  await other.goto(world.dappUrl.replace('127.0.0.1', 'localhost'))
  const first = other.evaluate<{ code: number }>(
    `window.ethereum.request({ method: 'personal_sign', params: ['0x00', '0x'] }).catch(({ code }) => ({ code }))`,
  )
  const window = await awaitReview(world.browser, world.seen)

  await world.dapp.evaluate(
    `window.codes = []; for (let count = 0; count < 60; count++)
      window.ethereum.request({ method: 'personal_sign', params: ['0x01', '0x'] }).catch(({ code }) => codes.push(code))`,
  )
  const refused = (code: number) => world.dapp.evaluate<number>(`codes.filter((each) => each === ${code}).length`)
  // Eight of the flood wait behind it, as many as one site may have. Only when all others were refused has all of the
  // flood come: what came after the window was closed would wait in a new one.
  await expect.poll(() => refused(-32005)).toBe(52)
  await expect
    .poll(async () => {
      const [place, count] = (await window.page.getByTestId('queue-position').textContent())?.match(/\d+/g) ?? []
      return Number(count) - Number(place)
    })
    .toBe(8)
  expect((await window.read()).origin).toContain('localhost')
  await window.reject()
  expect(await first).toEqual({ code: 4001 })

  await window.page.close()
  await expect.poll(() => refused(4001)).toBe(8)
  expect(await refused(-32005)).toBe(52)
  expect(world.wallet.decisive()).toEqual([])
})
