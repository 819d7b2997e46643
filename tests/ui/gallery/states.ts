import type { ReviewItem } from '../../../lib/bridge/contracts/review-messages.ts'
import type { Review } from '../../../lib/core/review/review.ts'
import { STRANGER } from '../support/addresses.ts'
import { makeItem } from '../support/make-item.ts'
import {
  approvalReview,
  batchReview,
  connectReview,
  endpointDownReview,
  messageReview,
  noEndpointReview,
  permitReview,
  swapReadReview,
  swapReview,
} from '../support/reviews.ts'

const HOSTILE = `https://${'a-very-long-sub-domain.'.repeat(8)}example.org`
const PENDING = ['state', 'simulation', 'judgement'] as const

/** A caution that the user may accept, or did. */
function withFinding(change: Partial<Review['findings'][number]>): Review {
  const findings = noEndpointReview.findings.map((finding) => ({ ...finding, ...change }))
  const isQuiet = findings.every(({ severity }) => severity === 'info')
  return { ...swapReview, findings, verdict: isQuiet ? 'clear' : 'caution' }
}

/** Every face that the review window shows, by name. */
export const REVIEW_STATES: { readonly [name: string]: readonly ReviewItem[] } = {
  empty: [],
  reading: [makeItem({ review: null, state: 'reviewing', pending: ['decode', ...PENDING] })],
  checking: [makeItem({ review: swapReadReview, state: 'reviewing', pending: [...PENDING] })],
  late: [makeItem({ review: swapReadReview, state: 'reviewing', pending: [...PENDING], heldAtMs: 0 })],
  clear: [makeItem({ review: swapReview })],
  danger: [makeItem({ review: approvalReview })],
  permit: [makeItem({ review: permitReview, method: 'eth_signTypedData_v4' })],
  'no-endpoint': [makeItem({ review: noEndpointReview })],
  'endpoint-down': [makeItem({ review: endpointDownReview })],
  acceptable: [makeItem({ review: withFinding({ acceptable: true }) })],
  accepted: [makeItem({ review: withFinding({ severity: 'info', acceptedUntil: 1_800_000_000 }) })],
  batch: [
    makeItem({ review: batchReview, method: 'wallet_sendCalls' }),
    makeItem({ review: swapReview, requestId: 'request-2' }),
    makeItem({ review: connectReview, requestId: 'request-3' }),
  ],
  connect: [makeItem({ review: connectReview, method: 'eth_requestAccounts', text: '[]', account: null })],
  message: [makeItem({ review: messageReview, method: 'personal_sign' })],
  unread: [makeItem({ review: null, method: 'wallet_somethingNew', text: '{"a":1}' })],
  hostile: [
    makeItem({
      review: approvalReview,
      origin: HOSTILE,
      topOrigin: 'https://\u202egro.elpmaxe.tset',
      provider: { name: `<img src=x onerror=alert(1)> ${'Wallet '.repeat(30)}` },
      text: JSON.stringify([{ data: `0x${'ab'.repeat(4_000)}` }]),
    }),
  ],
  voided: [makeItem({ review: swapReview, voided: 'effects-changed', revision: 5 })],
  rechecking: [makeItem({ review: swapReview, state: 'rechecking' })],
  forwarding: [makeItem({ review: permitReview, state: 'forwarding' })],
  answered: [
    makeItem({
      review: swapReview,
      state: 'answered',
      outcome: {
        kind: 'different',
        transactionHash: '0x91be3cf0a2d47e85b6019f3c8a7d2e5f4b6c1a09e8d7f3b2c5a4968701e2d3f4',
        blockNumber: '23845103',
        differences: [
          { what: 'USDX', shown: '+4203.917342', happened: '+3950.12' },
          { what: STRANGER, shown: '0', happened: '250' },
        ],
      },
    }),
  ],
}
