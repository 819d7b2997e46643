// Runs in a page of Chromium: fills the extension's own database with past requests, and asks it what reviews ask.
import { createHistory } from '../../lib/adapters/store/history.ts'
import { createMemory } from '../../lib/adapters/store/memory.ts'
import { searchHistory } from '../../lib/adapters/store/search-history.ts'
import type { Address } from '../../lib/core/facts/hex.ts'
import type { Review } from '../../lib/core/review/review.ts'

const SITES = 400
const DAY_MS = 86_400_000
const ACCOUNT: Address = `0x${'a'.repeat(40)}`

const addressOf = (place: number): Address => `0x${(place * 2_654_435_761).toString(16).padStart(40, '7')}`
const siteOf = (place: number) => `https://site-${place % SITES}.example`

/** Keeps so many requests, each with one of the reviews about another contract; how long each took, in milliseconds. */
async function fill(reviews: readonly Review[], count: number, fromMs: number): Promise<readonly number[]> {
  const history = createHistory()
  const tookMs: number[] = []
  for (let place = 0; place < count; place++) {
    const review = reviews[place % reviews.length]
    if (review === undefined) break
    const endedAtMs = fromMs + (place * 300 * DAY_MS) / count
    const start = performance.now()
    await history.add({
      requestId: `request-${place}`,
      heldAtMs: endedAtMs - 9_000,
      endedAtMs,
      origin: siteOf(place),
      provider: 'A wallet',
      method: 'eth_sendTransaction',
      text: JSON.stringify([{ from: ACCOUNT, to: addressOf(place) }]),
      digest: `0x${'d'.repeat(64)}`,
      chainId: 1,
      account: ACCOUNT,
      state: 'answered',
      review: { ...review, meaning: { ...review.meaning, to: addressOf(place) } },
      decision: null,
      standing: false,
      answer: { ok: true, value: '"0x01"' },
    })
    tookMs.push(performance.now() - start)
  }
  return tookMs
}

/** How long each look-up takes, in milliseconds, warm: the first of each kind is not counted. */
async function look(times: number): Promise<{ readonly [question: string]: readonly number[] }> {
  const memory = createMemory()
  const timed = async (ask: (place: number) => Promise<unknown>, runs = times) => {
    const tookMs: number[] = []
    for (let run = 0; run <= runs; run++) {
      const start = performance.now()
      await ask(run * 47)
      if (run > 0) tookMs.push(performance.now() - start)
    }
    return tookMs
  }
  return {
    'how often this account dealt with somebody': await timed((place) => memory.dealings(ACCOUNT, addressOf(place))),
    'whom an address looks like': await timed((place) => memory.beginningLike(ACCOUNT, addressOf(place))),
    'what a site used': await timed((place) => memory.site(siteOf(place), 1, addressOf(place))),
    'a search of all requests for a word': await timed(() => searchHistory({ text: 'no such word' }, 500), 5),
  }
}

Object.assign(globalThis, { past: { fill, look } })
