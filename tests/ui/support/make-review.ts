import type { Meaning } from '../../../lib/core/decode/meaning.ts'
import type { Review, WordlessReview } from '../../../lib/core/review/review.ts'
import { writeReview } from '../../../lib/core/words/write-review.ts'
import { ACCOUNT, TOKEN } from './addresses.ts'

const HOST = 'rpc.example.org'

/** What each review here knows of the chain: its number, a block that one host reported, a token's name for itself. */
const FACTS: WordlessReview['facts'] = [
  { id: 'chain', kind: 'chain', value: 1, provenance: 'reported' },
  {
    id: 'state.header',
    kind: 'header',
    value: { number: '23845102', host: HOST, ownNode: false },
    provenance: 'reported',
  },
  { id: `token.${TOKEN}.symbol`, kind: 'token-symbol', value: 'USDX', provenance: 'claimed' },
  { id: `token.${TOKEN}.decimals`, kind: 'token-decimals', value: 6, provenance: 'claimed' },
]

export function makeMeaning(given: Partial<Meaning> & Pick<Meaning, 'kind'>): Meaning {
  return { path: '#', fields: [], acts: [], calls: [], ...given }
}

/** A review with its words, clear and complete unless it is told otherwise. */
export function makeReview(given: Partial<WordlessReview> & { meaning: Meaning }): Review {
  const facts = given.meaning.fields.map(({ factId, raw }) => ({
    id: factId,
    kind: 'field',
    value: raw,
    provenance: 'computed' as const,
  }))
  return writeReview(
    {
      schema: 1,
      id: 'review',
      verdict: 'clear',
      complete: true,
      unchecked: [],
      findings: [],
      simulation: [],
      effects: null,
      execution: null,
      digests: {},
      hosts: [{ host: HOST, methods: ['eth_getProof', 'eth_getCode', 'eth_getBlockByNumber'], count: 7 }],
      ...given,
      facts: [...facts, ...FACTS, ...(given.facts ?? [])],
    },
    'en',
  )
}

type Effects = NonNullable<WordlessReview['effects']>

/** What a run by the account changed, in the places where a review keeps it. */
export function ran(to: string, effects: Partial<Effects>): Pick<WordlessReview, 'effects' | 'simulation'> {
  const all = { assets: [], fee: '1260000000000000', allowances: [], control: [], ...effects }
  return {
    effects: all,
    simulation: [
      { name: 'asked', steps: [{ from: ACCOUNT, to, value: '0', data: '0x' }], effects: all, execution: [] },
    ],
  }
}
