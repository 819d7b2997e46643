import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const TX = { method: 'eth_sendTransaction', params: [] }

// The guard takes the browser's timer when it is loaded, so it is loaded under a clock of the test's own.
beforeEach(() => {
  vi.resetModules()
  vi.useFakeTimers({ toFake: ['setTimeout'] })
})
afterEach(() => void vi.useRealTimers())

async function open() {
  const { openFacade } = await import('./open-facade.ts')
  const facade = openFacade()
  let outcome = 'waiting'
  const ask = () =>
    facade.face.request(TX).then(
      () => (outcome = 'answered'),
      ({ code }: { code: number }) => (outcome = `refused ${code}`),
    )
  return { ...facade, ask, outcome: () => outcome }
}

it('a request waits for as long as its relay lives', async () => {
  const { ask, outcome } = await open()
  void ask()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(outcome()).toBe('waiting')
})

it('a request is refused when its relay has died without a word', async () => {
  const { wallet, relay, ask, outcome } = await open()
  void ask()
  await vi.advanceTimersByTimeAsync(4_000)
  relay.die()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(outcome()).toBe('refused 4900')
  expect(wallet.asked).toEqual([])
})

it('a wallet that does not say its chain is put before the background all the same', async () => {
  const { wallet, relay, ask } = await open()
  wallet.request = () => new Promise(() => undefined)
  void ask()
  await vi.advanceTimersByTimeAsync(2_500)
  expect(relay.posted).toMatchObject([{ type: 'request.hold', chainId: null, account: null }])
})
