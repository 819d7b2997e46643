import { describe, expect, it } from 'vitest'
import { PROVENANCES } from '../../../lib/core/facts/provenance.ts'
import { UNCHECKED_REASONS } from '../../../lib/core/judge/unchecked-reason.ts'
import { outcomeSchema } from '../../../lib/core/review/outcome.ts'
import {
  describeAssets,
  describeGrants,
  describeProvenance,
  describeStage,
} from '../../../lib/core/words/asset-words.ts'
import { describeChoices } from '../../../lib/core/words/choices-words.ts'
import { LOCALES } from '../../../lib/core/words/locale.ts'
import { describeOutcome } from '../../../lib/core/words/outcome-words.ts'
import { describeUnchecked } from '../../../lib/core/words/unchecked-words.ts'
import { walletShouldShow } from '../../../lib/core/words/wallet-words.ts'
import { writeReview } from '../../../lib/core/words/write-review.ts'
import { ACCOUNT, chainFact, makeMeaning, makeReview, OTHER, ranWith, TOKEN, tokenFacts } from './make-review.ts'

const written = (more: Parameters<typeof makeReview>[0]) => writeReview(makeReview(more), 'en')

describe.each(LOCALES)('in %s', (locale) => {
  it('each reason for not checking has its own sentence, and a button that says what it does', () => {
    const all = UNCHECKED_REASONS.map((reason) => describeUnchecked({ stage: 'simulation', reason }, locale))
    expect(new Set(all.map(({ sentence }) => sentence)).size).toBe(UNCHECKED_REASONS.length)
    for (const { remedy } of all) expect(remedy.label !== '').toBe(remedy.action !== 'none')
  })

  it('no endpoint chosen is remedied by choosing one', () => {
    expect(describeUnchecked({ stage: 'simulation', reason: 'no-endpoint' }, locale).remedy.action).toBe(
      'choose-endpoint',
    )
  })

  it('each outcome and each way of knowing has its own words', () => {
    const kinds = outcomeSchema.shape.kind.options
    expect(new Set(kinds.map((kind) => describeOutcome({ kind, differences: [] }, locale))).size).toBe(kinds.length)
    expect(new Set(PROVENANCES.map((one) => describeProvenance(one, locale))).size).toBe(PROVENANCES.length)
  })

  it('a stage is told in words', () => {
    for (const stage of ['decode', 'state', 'simulation', 'judgement'])
      expect(describeStage(stage, locale)).toContain(' ')
  })
})

describe('what the account gives and gets', () => {
  const review = written({
    facts: [chainFact(100), ...tokenFacts('WETH', 18)],
    ...ranWith({
      assets: [
        { owner: ACCOUNT, standard: 'native', token: null, delta: '-2000000000000000000' },
        { owner: ACCOUNT, standard: 'erc20', token: TOKEN, delta: '30842719283746152' },
        { owner: ACCOUNT, standard: 'erc1155', token: TOKEN, tokenId: '7', delta: '3' },
        { owner: OTHER, standard: 'erc20', token: TOKEN, delta: '-30842719283746152' },
      ],
      allowances: [
        { owner: ACCOUNT, spender: OTHER, standard: 'erc20', token: TOKEN, scope: 'amount', before: '5', after: '0' },
        { owner: ACCOUNT, spender: OTHER, standard: 'erc721', token: TOKEN, scope: 'all', before: '0', after: '1' },
      ],
    }),
  })

  it('is said of the account alone, in the chain’s own coin, cut amounts being said to be about that much', () => {
    expect(describeAssets(review, 'en')).toEqual({
      gives: [{ text: '2 XDAI', token: null }],
      gets: [
        { text: 'about 0.0308427 WETH', token: TOKEN },
        { text: '3 of number 7 of WETH', token: TOKEN },
      ],
    })
  })

  it('tells permissions left behind from those taken back', () => {
    expect(describeGrants(review, 'en')).toEqual([
      { text: '0xffffff…ffffff may no longer take WETH', token: TOKEN, spender: OTHER, lessens: true },
      { text: '0xffffff…ffffff may take everything you own of WETH', token: TOKEN, spender: OTHER, lessens: false },
    ])
  })

  it('is nothing where nothing was run', () => {
    expect(describeAssets(written({}), 'en')).toEqual({ gives: [], gets: [] })
    expect(describeGrants(written({}), 'en')).toEqual([])
  })
})

describe('what the wallet should show', () => {
  it('is the whole recipient, the amount and the chain of a payment', () => {
    expect(walletShouldShow(written({}))).toEqual([
      { label: 'To', value: OTHER },
      { label: 'Amount', value: '1.5 ETH' },
      { label: 'Network', value: 'Ethereum (1)' },
    ])
  })

  it('is the hashes of a signature', () => {
    const digests = { eip712: { domain: '0x01', message: '0x02', digest: '0x03' } } as const
    const meaning = makeMeaning({ kind: 'typed-data', to: undefined, value: undefined })
    const values = walletShouldShow(written({ meaning, digests })).map(({ value }) => value)
    expect(values).toEqual(expect.arrayContaining(['0x01', '0x02', '0x03']))
  })
})

describe('what the wallet chooses', () => {
  it('is named for a transaction, and is nothing for a signature', () => {
    expect(describeChoices(written({}), 'en')).toHaveLength(4)
    expect(describeChoices(written({ meaning: makeMeaning({ kind: 'message' }) }), 'en')).toEqual([
      'Your wallet adds nothing of its own: it signs what stands here.',
    ])
  })
})
