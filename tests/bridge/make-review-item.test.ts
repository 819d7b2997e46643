import { expect, test } from 'vitest'
import { reviewItemSchema, STAGES } from '../../lib/bridge/contracts/review-messages.ts'
import { makeReviewItem } from '../../lib/bridge/make-review-item.ts'
import { openEntry, transition } from '../../lib/core/request/transition.ts'
import type { LedgerRecord } from '../../lib/core/review/ledger-record.ts'

const record: LedgerRecord = {
  held: {
    requestId: 'r',
    digest: '0xd1',
    origin: 'https://dapp.example',
    source: { tabId: 1, frameId: 0, document: 'doc', id: '1' },
    provider: { name: 'Wallet' },
    method: 'personal_sign',
    text: '["0x61"]',
    heldAtMs: 5,
  },
  entry: openEntry('r', '0xd1', { chainId: 1, account: null }, 5),
  review: null,
  endpoints: [],
}

function after(...events: Parameters<typeof transition>[1][]): LedgerRecord {
  const entry = events.reduce((entry, event) => {
    const step = transition(entry, event)
    return step.ok ? step.entry : entry
  }, record.entry)
  return { ...record, entry }
}

test('what the window is shown fits its contract', () => {
  expect(reviewItemSchema.parse(makeReviewItem(record))).toEqual(makeReviewItem(record))
})

test('what the window need not know stays out of it', () => {
  expect(JSON.stringify(makeReviewItem(record))).not.toContain('tabId')
})

test('while a voided review runs anew every stage is open, however far the old one had come', () => {
  const voided = after(
    { type: 'opened', atMs: 5 },
    { type: 'snapshot', run: 1, pending: [] },
    { type: 'context', chainId: 5, account: null, atMs: 9 },
  )
  expect(makeReviewItem(voided)).toMatchObject({ pending: STAGES, voided: 'chain-changed', heldAtMs: 9, revision: 1 })
})
