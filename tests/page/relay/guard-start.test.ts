import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hearGuardStart } from '../../../lib/page/relay/guard-start.ts'

const origin = 'https://dapp.example'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('location', { origin })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test.each([true, false])('the toolbar’s question waits for the guard’s own word, wallet first: %s', async (late) => {
  const start = hearGuardStart(false)
  const heard = vi.fn()
  void start.status().then(heard)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(heard).not.toHaveBeenCalled()
  start.said(late)
  await vi.advanceTimersByTimeAsync(0)
  expect(heard).toHaveBeenCalledExactlyOnceWith({ origin, walletFirst: late })
  expect(start.isLate()).toBe(late)
})

test('a wallet that came first stays first, whatever is said afterwards', async () => {
  const start = hearGuardStart(false)
  start.said(true)
  start.said(false)
  expect(await start.status()).toEqual({ origin, walletFirst: true })
})

test('no wallet comes first where the browser lets us hear the page before it', async () => {
  const start = hearGuardStart(true)
  start.said(true)
  expect(await start.status()).toEqual({ origin, walletFirst: false })
})

test('a page whose guard says nothing is not called guarded', async () => {
  const answer = hearGuardStart(false).status()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await answer).toBeNull()
})
