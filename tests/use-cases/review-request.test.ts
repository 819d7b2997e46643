import { expect, test } from 'vitest'
import type { LibraryAnswer, LibraryNeed } from '../../lib/core/facts/need.ts'
import type { ReviewInput, ReviewPorts } from '../../lib/use-cases/review-ports.ts'
import { type ReviewSnapshot, reviewRequest } from '../../lib/use-cases/review-request.ts'
import { openLibrary } from '../../scripts/inspect/open-library.ts'

const ACCOUNT = `0x${'11'.repeat(20)}` as const
const input: ReviewInput = {
  id: 'r',
  request: {
    method: 'eth_sendTransaction',
    params: [{ from: ACCOUNT, to: `0x${'22'.repeat(20)}`, data: `0xa9059cbb${'00'.repeat(64)}` }],
  },
  context: { origin: 'https://dapp.example', chainId: 1, account: ACCOUNT, now: 1_700_000_000 },
}

/** A device without a chain, with this library. */
function portsWith(look: ReviewPorts['library']['look']): ReviewPorts {
  return {
    chain: { pin: async () => ({ ok: false, unchecked: { reason: 'no-endpoint' } }) },
    executor: { execute: async () => ({ kind: 'unchecked', unchecked: { reason: 'internal' } }) },
    memory: { dealings: async () => 0 },
    library: { look },
    hosts: { hosts: () => [] },
  }
}

test('the first snapshot is made of the bytes alone, before the library has said anything', async () => {
  const told: string[] = []
  let release: (answer: LibraryAnswer) => void = () => {}
  const held = new Promise<LibraryAnswer>((resolve) => {
    release = resolve
  })
  const ports = portsWith((need) => {
    told.push(need.kind)
    return held
  })
  const review = reviewRequest(input, ports, () => told.push('snapshot'), new AbortController().signal)
  await expect.poll(() => told.length).toBeGreaterThan(1)
  expect(told[0]).toBe('snapshot')
  release({ ok: false, reason: 'gone' })
  expect((await review).meaning.kind).toBe('contract-call')
})

test('a library that fails at everything costs names, never the review', async () => {
  const snapshots: ReviewSnapshot[] = []
  const asked: LibraryNeed[] = []
  const failing = portsWith(async (need) => {
    asked.push(need)
    return { ok: false, reason: 'damaged' }
  })
  const signal = new AbortController().signal
  const without = await reviewRequest(input, failing, (snapshot) => snapshots.push(snapshot), signal)
  const library = openLibrary()
  const withLibrary = await reviewRequest(input, portsWith(library.look), () => {}, signal)
  expect(asked.length).toBeGreaterThan(0)
  expect(without.meaning.function).toEqual(withLibrary.meaning.function)
  expect(without.unchecked).toEqual(withLibrary.unchecked)
  expect(snapshots.at(-1)?.pending).toEqual([])
})
