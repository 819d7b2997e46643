import { describe, expect, it } from 'vitest'
import type { BackgroundToPage, PageToBackground } from '../../lib/bridge/contracts/page-messages.ts'
import { MAX_PARAMS_BYTES as CONTRACT_MAX, pageToBackgroundSchema } from '../../lib/bridge/contracts/page-messages.ts'
import {
  type DecisionMessage,
  type GuardRequestMessage,
  MAX_ANSWER_LENGTH,
  MAX_METHOD_LENGTH,
  MAX_PARAMS_BYTES,
  MAX_PROVIDER_LENGTHS,
} from '../../lib/page/port-messages.ts'
import { readGuardMessage } from '../../lib/page/relay/read-guard-message.ts'

const full = (length: number) => 'a'.repeat(length)
const largest: GuardRequestMessage[] = [
  {
    type: 'request.hold',
    id: full(64),
    provider: {
      name: full(MAX_PROVIDER_LENGTHS.name),
      rdns: full(MAX_PROVIDER_LENGTHS.rdns),
      uuid: full(MAX_PROVIDER_LENGTHS.uuid),
    },
    method: full(MAX_METHOD_LENGTH),
    text: full(MAX_PARAMS_BYTES),
    chainId: full(66),
    account: full(42),
  },
  { type: 'request.hold', id: 'a', provider: {}, method: 'x', text: '[]', chainId: null, account: null },
  { type: 'request.context', id: 'a', chainId: null, account: full(42) },
  { type: 'request.answered', id: 'a', ok: true, value: full(MAX_ANSWER_LENGTH) },
]

describe('what guard and relay say', () => {
  it('fits the contract with the background, at its largest', () => {
    expect(MAX_PARAMS_BYTES).toBe(CONTRACT_MAX)
    for (const message of largest) {
      expect(readGuardMessage(message)).toEqual(message)
      expect(pageToBackgroundSchema.parse(message)).toEqual(message)
    }
  })

  it('is refused by the relay wherever the background would refuse it', () => {
    const grown = largest.flatMap((message) =>
      Object.entries(message)
        .filter(([, value]) => typeof value === 'string')
        .map(([key, value]) => ({ ...message, [key]: `${value}${full(MAX_PARAMS_BYTES)}` })),
    )
    for (const message of [...grown, null, 'text', {}, { type: 'request.hold', id: 'a' }, { ...largest[2], id: '' }]) {
      expect(pageToBackgroundSchema.safeParse(message).success).toBe(false)
      expect(readGuardMessage(message)).toBeNull()
    }
  })

  it('has the same types as the contract', () => {
    const toBackground = (message: GuardRequestMessage): PageToBackground => message as PageToBackground
    const toPage = (message: BackgroundToPage): DecisionMessage => message
    const probe: BackgroundToPage = { type: 'request.probe', id: 'a' }
    expect(toPage(probe)).toBe(probe)
    for (const message of largest) expect(toBackground(message)).toBe(message)
  })
})
