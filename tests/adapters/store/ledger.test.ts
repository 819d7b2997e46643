import { expect, test } from 'vitest'
import type { Browser } from 'wxt/browser'
import { createLedger } from '../../../lib/adapters/store/ledger.ts'
import { openEntry, transition } from '../../../lib/core/request/transition.ts'
import type { LedgerRecord } from '../../../lib/core/review/ledger-record.ts'
import { reviewNothing } from '../../../lib/use-cases/review-nothing.ts'

/** `storage.session` with a quota, in characters. */
function openArea(quota = Number.POSITIVE_INFINITY) {
  const stored = new Map<string, string>([['review-window', '7']])
  const area = {
    get: async () => Object.fromEntries([...stored].map(([key, text]) => [key, JSON.parse(text)])),
    set: async (items: Record<string, unknown>) => {
      const next = new Map([
        ...stored,
        ...Object.entries(items).map(([key, value]) => [key, JSON.stringify(value)] as const),
      ])
      if ([...next.values()].join('').length > quota) throw new Error('Session storage quota bytes exceeded.')
      for (const [key, text] of next) stored.set(key, text)
    },
    remove: async (key: string) => void stored.delete(key),
  }
  return area as unknown as Browser.storage.SessionStorageArea
}

/** The database's part, in memory. */
function openForwarded() {
  const kept = new Map<string, LedgerRecord>()
  return {
    list: async () => [...kept.values()],
    put: async (record: LedgerRecord) => void kept.set(record.held.requestId, record),
    remove: async (requestId: string) => void kept.delete(requestId),
  }
}

function record(requestId: string, heldAtMs: number, pad = 0): LedgerRecord {
  const opened = transition(openEntry(requestId, '0xd1', { chainId: 1, account: null }, heldAtMs), {
    type: 'opened',
    atMs: heldAtMs,
  })
  const shown = opened.ok ? transition(opened.entry, { type: 'snapshot', run: 1, pending: [] }) : opened
  if (!shown.ok) throw new Error(shown.refusal)
  return {
    held: {
      requestId,
      digest: '0xd1',
      origin: 'https://dapp.example',
      source: { tabId: 1, frameId: 0, document: 'doc', id: requestId },
      provider: {},
      method: 'personal_sign',
      text: '[]',
      heldAtMs,
    },
    entry: shown.entry,
    review: { ...reviewNothing(requestId), title: 'x'.repeat(pad) },
    endpoints: [],
  }
}

test('what was put is there for the next background, oldest first, and gone when removed', async () => {
  const area = openArea()
  const [late, early] = [record('a', 9), record('b', 2)]
  const ledger = createLedger(area, openForwarded())
  await ledger.put(late)
  await ledger.put(early)
  expect(await createLedger(area, openForwarded()).list()).toEqual([early, late])
  await ledger.remove('b')
  expect(await ledger.list()).toEqual([late])
})

for (const [name, quota, pad] of [
  ['a review too large to keep', Number.POSITIVE_INFINITY, 300_000],
  ['a review that the store has no room for', 3_000, 5_000],
] as const) {
  test(`${name} is made anew after a restart: nothing decided on it holds`, async () => {
    const ledger = createLedger(openArea(quota), openForwarded())
    const large = record('a', 1, pad)
    const requestId = 'a'
    const decision = { requestId, digest: '0xd1', revision: 1, choice: 'continue' } as const
    const decided = transition(large.entry, { type: 'decided', decision, atMs: 2 })
    if (!decided.ok) throw new Error(decided.refusal)
    await ledger.put({ ...large, entry: decided.entry })
    const [kept] = await ledger.list()
    expect(kept).toMatchObject({ review: null, entry: { state: 'reviewing', decision: null, awaiting: null } })
    expect(kept?.held).toEqual(large.held)
  })
}

test('a request that the wallet has keeps its place without its review', async () => {
  const ledger = createLedger(openArea(), openForwarded())
  const large = record('a', 1, 300_000)
  await ledger.put({ ...large, entry: { ...large.entry, state: 'forwarding' } })
  expect(await ledger.list()).toMatchObject([{ review: null, entry: { state: 'forwarding' } }])
})

test('where there is no room even without the review, it says so', async () => {
  await expect(createLedger(openArea(100), openForwarded()).put(record('a', 1))).rejects.toThrow('quota')
})

test('what the wallet has and has not answered is there after a restart of the browser, nothing else is', async () => {
  const forwarded = openForwarded()
  const ledger = createLedger(openArea(), forwarded)
  const [waiting, sent, over] = [record('a', 1), record('b', 2), record('c', 3)]
  await ledger.put(waiting)
  for (const each of [sent, over]) await ledger.put({ ...each, entry: { ...each.entry, state: 'forwarding' } })
  expect(await ledger.list()).toHaveLength(3)
  await ledger.put({ ...over, entry: { ...over.entry, state: 'answered', answer: { ok: true, value: '1' } } })

  const restarted = createLedger(openArea(), forwarded)
  expect(await restarted.list()).toEqual([{ ...sent, entry: { ...sent.entry, state: 'forwarding' } }])
  await restarted.remove('b')
  expect(await restarted.list()).toEqual([])
})

test('what the wallet sent is kept where a restart does not lose it, until it is known what became of it', async () => {
  const kept = openForwarded()
  const ledger = createLedger(openArea(), kept)
  const one = record('r1', 1)
  const answer = { ok: true, value: `"0x${'ab'.repeat(32)}"` }
  const sent: LedgerRecord = {
    ...one,
    held: { ...one.held, method: 'eth_sendTransaction' },
    entry: { ...one.entry, state: 'answered', answer },
  }
  await ledger.put(sent)
  expect(await createLedger(openArea(), kept).list()).toEqual([sent])
  await ledger.put({ ...sent, outcome: { kind: 'equal', differences: [] } })
  expect(await kept.list()).toEqual([])
})

test('a database that can’t be read or written stops no request: it lasts as long as the browser runs', async () => {
  const broken = async () => Promise.reject(new DOMException('gone', 'UnknownError'))
  const ledger = createLedger(openArea(), { list: broken, put: broken, remove: broken })
  const sent = record('a', 1)
  await ledger.put({ ...sent, entry: { ...sent.entry, state: 'forwarding' } })
  expect(await ledger.list()).toMatchObject([{ held: { requestId: 'a' }, entry: { state: 'forwarding' } }])
  await ledger.put({ ...sent, entry: { ...sent.entry, state: 'answered', answer: { ok: true, value: '1' } } })
  await ledger.remove('a')
  expect(await ledger.list()).toEqual([])
})
