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

test('a library that fails at everything costs names, never the review, and its lists are said to be unread', async () => {
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
  const unread = { stage: 'lists', reason: 'lists-unread', detail: 'damaged' }
  expect(without.unchecked).toEqual([unread, ...withLibrary.unchecked])
  expect(snapshots.at(-1)?.pending).toEqual([])
})

test('what this user did before and can’t be read is said to be unchecked, and nobody passes for known by that', async () => {
  const approve = `0x095ea7b3${'22'.repeat(20).padStart(64, '0')}${'1'.padStart(64, '0')}`
  const asking = (data: string): ReviewInput => ({
    ...input,
    request: { method: 'eth_sendTransaction', params: [{ from: ACCOUNT, to: `0x${'33'.repeat(20)}`, data }] },
  })
  const broken = async () => Promise.reject(new Error('memory-unread'))
  const library = openLibrary()
  const ports = (reads: boolean): ReviewPorts => ({
    ...portsWith(async (need, signal) => {
      if (need.kind !== 'site-memory') return library.look(need, signal)
      return reads ? { ok: true, json: null, provenance: 'computed' } : { ok: false, reason: 'memory-unread' }
    }),
    memory: { dealings: reads ? async () => 0 : broken },
  })
  const stagesOf = async (asked: ReviewInput, reads: boolean) => {
    const { unchecked, verdict } = await reviewRequest(asked, ports(reads), () => {}, AbortSignal.timeout(60_000))
    return { stages: unchecked.map(({ stage }) => stage), verdict }
  }
  expect((await stagesOf(asking(approve), false)).stages).toContain('memory')
  expect((await stagesOf(asking(approve), true)).stages).not.toContain('memory')
  const login: ReviewInput = { ...input, request: { method: 'personal_sign', params: ['0x6869', ACCOUNT] } }
  expect(await stagesOf(login, false)).toEqual(await stagesOf(login, true))
})
