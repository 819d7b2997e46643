import { describe, expect, it } from 'vitest'
import type { Json } from '../../../../lib/core/facts/json.ts'
import { BOB, callOf, describing, knowing, readCallOf, USDC } from './described.ts'

const SEND = 'send(address to, uint256 value, uint256[] parts)'
const FIELDS = [
  { path: '#.value', label: 'Amount', format: 'tokenAmount', params: { token: USDC } },
  { path: 'to', label: 'To', format: 'addressName' },
  { path: 'parts.[]', label: 'Parts', format: 'raw', visible: 'always' },
  { path: '@.value', label: 'Coin', format: 'amount', visible: 'optional' },
]

function intend(format: { readonly [key: string]: Json }) {
  const descriptor = describing(
    'contract',
    { [SEND]: { fields: FIELDS, ...format } },
    { metadata: { constants: { why: 'fun' } } },
  )
  return readCallOf(callOf(SEND, [BOB, 5n, [1n, 2n]]), knowing(descriptor)).meaning.intent
}

describe('what a description says that one is about to do', () => {
  it.each([
    ['fixed words', { intent: 'Send' }, 'Send'],
    ['words in parts', { intent: { Staking: 'Withdraw', Rewards: 'All' } }, 'Staking: Withdraw, Rewards: All'],
    [
      'values as the fields show them',
      { interpolatedIntent: 'Send {value} to {to}' },
      `Send 0.000005 USDC to Bob’s Shop (${BOB})`,
    ],
    ['values by their whole path', { interpolatedIntent: 'Send {#.value}' }, 'Send 0.000005 USDC'],
    ['a list', { interpolatedIntent: 'In {parts} and {parts.[]}' }, 'In 1, 2 and 1, 2'],
    ['constants', { interpolatedIntent: 'For {$.metadata.constants.why}' }, 'For fun'],
    ['braces', { interpolatedIntent: 'Run {{it}} with {value}' }, 'Run {it} with 0.000005 USDC'],
    [
      'both, where the sentence does not say the words',
      { intent: 'Pay', interpolatedIntent: 'Send {value}' },
      'Pay: Send 0.000005 USDC',
    ],
    ['one, where it does', { intent: 'Send', interpolatedIntent: 'Send {value}' }, 'Send 0.000005 USDC'],
  ])('is %s', (_, format, text) => {
    expect(intend(format)).toBe(text)
  })

  it.each([
    ['a value that is not there', 'Send {nothing}'],
    ['a value that no field shows', 'Send {@.from}'],
    ['a value that is not always seen', 'Send {@.value}'],
    ['a brace left open', 'Send {value'],
    ['a brace too many', 'Send value}'],
  ])('falls back to its fixed words for %s', (_, interpolatedIntent) => {
    expect(intend({ intent: 'Send', interpolatedIntent })).toBe('Send')
  })

  it('shows hidden characters of its author', () => {
    expect(intend({ intent: 'Send\u202e\u200b dnes' })).toBe('Send‹U+202E›‹U+200B› dnes')
  })
})
