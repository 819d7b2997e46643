import { describe, expect, it } from 'vitest'
import { earlierSentences } from '../../../lib/core/words/scenario-words.ts'
import { writeReview } from '../../../lib/core/words/write-review.ts'
import { ACCOUNT, makeReview, OTHER, ranWith } from './make-review.ts'

const fact = (run: string, title = 'Let the router take 5 USDC') =>
  ({ id: 'earlier.r0', kind: 'earlier-request', value: { run, title }, provenance: 'reported' }) as const
const said = (run: string, title?: string) => earlierSentences({ facts: [fact(run, title)] }).join()

describe('an earlier request that is on its way', () => {
  it('is what the review rests on, where it goes through', () => {
    expect(said('went-through')).toBe(
      'This assumes that your earlier request “Let the router take 5 USDC” goes through first.',
    )
  })

  it('is said to fail, or to wait, where it does', () => {
    expect(said('failed')).toContain('When run, it fails')
    expect(said('waits')).toContain('another transaction of yours comes before it')
  })

  it('is nothing to speak of once it is mined, or where nobody knows what became of it', () => {
    expect(said('past')).toBe('')
    expect(said('something else')).toBe('')
  })

  it('can end no quotation by the name of its token', () => {
    expect(said('went-through', 'Send 5 X” goes well. “Y')).not.toMatch(/X”/)
  })
})

describe('what a run costs', () => {
  const ran = ranWith({ fee: '3000000000000000' })
  const paid = { paid: '0xaa87bee538000', tip: '0x0', to: OTHER }
  const summary = (fee: typeof paid & { posting?: string }) => {
    const simulation = (ran.simulation ?? []).map((each) => {
      return { ...each, execution: each.execution.map((execution) => ({ ...execution, fee })) }
    })
    return writeReview(makeReview({ ...ran, simulation }), 'en').summary.join(' ')
  }

  it('says what of it is for posting to Ethereum, on a rollup', () => {
    expect(summary({ ...paid, posting: '0x38d7ea4c68000' })).toContain(
      'The network’s fee is about 0.003 ETH, 0.001 ETH of it for posting to Ethereum.',
    )
  })

  it('says nothing of it where nothing is posted', () => {
    expect(summary(paid)).toContain('The network’s fee is about 0.003 ETH.')
  })
})

describe('what may be done with a signature', () => {
  const assets = [{ owner: ACCOUNT, standard: 'native', token: null, delta: '-1000000000000000000' }] as const
  const said = (...statuses: readonly ('success' | 'revert')[]) => {
    const ran = ranWith({ assets: statuses.includes('success') ? [...assets] : [] })
    const simulation = (ran.simulation ?? []).map((each) => {
      const [execution] = each.execution
      const all = execution === undefined ? [] : statuses.map((status) => ({ ...execution, status }))
      return { ...each, name: 'used-as-meant', execution: all }
    })
    return writeReview(makeReview({ simulation, facts: [] }), 'en').summary.join(' ')
  }

  it('fails where all of it does, and is still said where a part of it works', () => {
    expect(said('revert', 'revert')).toContain('If it is used as meant, it fails as things stand now')
    expect(said('success', 'revert')).toMatch(
      /If it is used as meant, .*gives? 1 .*; part of it fails as things stand now/,
    )
    expect(said('success')).not.toContain('fails')
  })
})
