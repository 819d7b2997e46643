import type { Meaning } from '../../../lib/core/decode/meaning.ts'
import type { WordlessReview } from '../../../lib/core/review/review.ts'

export const ACCOUNT = `0x${'a'.repeat(40)}` as const
export const OTHER = `0x${'f'.repeat(40)}` as const
export const TOKEN = `0x${'1'.repeat(40)}` as const

type Fact = WordlessReview['facts'][number]

export const chainFact = (value: number): Fact => ({
  id: 'chain',
  kind: 'chain',
  value,
  provenance: 'computed',
})

export const tokenFacts = (symbol: string, decimals: number): Fact[] => [
  { id: `token.${TOKEN}.symbol`, kind: 'token-symbol', value: symbol, provenance: 'claimed' },
  { id: `token.${TOKEN}.decimals`, kind: 'token-decimals', value: decimals, provenance: 'claimed' },
]

export const headerFact = (provenance: Fact['provenance'], more: { ownNode?: boolean } = {}): Fact => ({
  id: 'state.header',
  kind: 'header',
  value: { number: '100', hash: '0x01', timestamp: '1760000000', host: 'rpc.example', ...more },
  provenance,
})

export function makeMeaning(more: Partial<Meaning> = {}): Meaning {
  return {
    kind: 'native-transfer',
    path: '#',
    to: OTHER,
    value: '1500000000000000000',
    fields: [],
    acts: [],
    calls: [],
    ...more,
  }
}

/** A review of a plain payment of which nothing is known but the bytes; `more` says what else. */
export function makeReview(more: Partial<WordlessReview> = {}): WordlessReview {
  return {
    schema: 1,
    id: '1',
    verdict: 'clear',
    complete: true,
    unchecked: [],
    findings: [],
    meaning: makeMeaning(),
    simulation: [],
    effects: null,
    execution: null,
    digests: {},
    facts: [chainFact(1)],
    hosts: [],
    ...more,
  }
}

/** The parts of a review that a run gives: `assets` and `allowances` of the account. */
export function ranWith(effects: Partial<NonNullable<WordlessReview['effects']>>): Partial<WordlessReview> {
  const all = { assets: [], fee: '21000000000000', allowances: [], control: [], ...effects }
  const step = { from: ACCOUNT, to: OTHER, value: '0', data: '0x' } as const
  const execution = {
    status: 'success',
    gasUsed: '0x5208',
    returnData: '0x',
    callTree: null,
    logs: [],
    stateDiff: { pre: {}, post: {} },
  } as const
  return {
    effects: all,
    simulation: [{ name: 'asked', steps: [step], effects: all, execution: [{ ...execution, logs: [] }] }],
  }
}
