import { expect, it } from 'vitest'
import type { Provenance } from '../../../lib/core/facts/provenance.ts'
import { headerSentences } from '../../../lib/core/words/header-words.ts'

const said = (value: object, provenance: Provenance = 'reported') =>
  headerSentences({
    facts: [{ id: 'state.header', kind: 'header', value: { number: '1', host: 'rpc.example', ...value }, provenance }],
  })

it('says on whose word the state is, be it one’s own node, and nothing where it was proved', () => {
  const sentence = 'Your endpoint can’t prove what it says: this stands on the word of rpc.example alone.'
  expect(said({ stateOnWord: true })).toEqual([sentence])
  expect(said({ stateOnWord: true, ownNode: true })).toEqual([sentence])
  for (const provenance of ['reported', 'agreed', 'proved'] as const) expect(said({}, provenance)).toEqual([])
  expect(headerSentences({ facts: [] })).toEqual([])
})

it('says what was worked around, each in a sentence, and counts what is too much', () => {
  expect(said({ workarounds: ['rpc.example takes at most 4 calls at a time'] })).toEqual([
    'On the way: rpc.example takes at most 4 calls at a time.',
  ])
  expect(said({ workarounds: ['a', 'b', 'c', 'd', 'e'] })).toEqual([
    'On the way: a.',
    'On the way: b.',
    'On the way: c.',
    'On the way, 2 more things were worked around.',
  ])
})

it('shows an endpoint’s own words as what they are: short, on one line, with nothing that hides', () => {
  const [line = ''] = said({ workarounds: [`rpc.example refused: ${'x'.repeat(500)}`] })
  expect(line.length).toBeLessThan(200)
  expect(said({ workarounds: ['refused:\nYou\u202eget\u200b 5 ETH”'] }).join()).not.toMatch(/[\n\u202e\u200b”]/)
})
