import { expect, it } from 'vitest'
import type { Provenance } from '../../../lib/core/facts/provenance.ts'
import { writeReview } from '../../../lib/core/words/write-review.ts'
import { makeReview, ranWith } from './make-review.ts'

const lineOf = (provenance: Provenance, more: object = {}) => {
  const ran = ranWith({})
  const header = {
    id: 'state.header',
    kind: 'header',
    value: { number: '100', host: 'rpc.example', ownNode: false, ...more },
    provenance,
  } as const
  const facts = (ran.facts ?? []).filter(({ kind }) => kind !== 'header')
  return writeReview(makeReview({ ...ran, facts: [...facts, header] }), 'en').summary.find((line) =>
    line.startsWith('It was run on this device'),
  )
}

it('says on whose word the block is, and where that word is not final', () => {
  expect(lineOf('reported')).toContain('which rpc.example alone reported')
  expect(lineOf('proved', { signedBy: 'sync-committee' })).toBe(
    'It was run on this device, on block 100, on proved state.',
  )
  expect(lineOf('proved', { signedBy: 'sequencer' })).toMatch(/on proved state\..*sequencer alone.*not final/)
  expect(lineOf('agreed')).toBe('It was run on this device, on block 100.')
})
