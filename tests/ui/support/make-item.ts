import type { ReviewItem } from '../../../lib/bridge/contracts/review-messages.ts'
import { ACCOUNT } from './addresses.ts'

/** A request that has been reviewed and waits for a decision, unless it is told otherwise. */
export function makeItem(given: Partial<ReviewItem> & Pick<ReviewItem, 'review'>): ReviewItem {
  return {
    requestId: 'request-1',
    state: 'ready',
    digest: '0x4be21f0c9a8d7736e5f40b1c2d93a8e7f60514c3b2a19d8e7f6c5b4a39281706',
    revision: 3,
    origin: 'https://app.example.org',
    provider: { name: 'Pocket Wallet', rdns: 'org.example.pocket' },
    method: 'eth_sendTransaction',
    text: JSON.stringify([{ from: ACCOUNT, to: ACCOUNT, value: '0x0' }]),
    chainId: 1,
    account: ACCOUNT,
    heldAtMs: Date.now(),
    pending: [],
    ...given,
  }
}
