import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeRequest } from '../../../lib/core/decode/decode-request.ts'
import { digestRequest } from '../../../lib/core/decode/digests.ts'
import { TYPED_DATA_READERS } from '../../../lib/core/decode/registry.ts'
import type { Json } from '../../../lib/core/facts/json.ts'
import { NOTHING_KNOWN } from '../../../lib/core/facts/need.ts'
import { parseWalletRequest } from '../../../lib/core/request/parse-wallet-request.ts'
import type { WordlessReview } from '../../../lib/core/review/review.ts'
import { lexiconOf } from '../../../lib/core/words/lexicon-of.ts'
import { LOCALES } from '../../../lib/core/words/locale.ts'
import { walletShouldShow } from '../../../lib/core/words/wallet-words.ts'
import { writeReview } from '../../../lib/core/words/write-review.ts'
import { chainFact, makeReview } from './make-review.ts'

const ROOT = join(import.meta.dirname, '../../fixtures/decode')
const ACCOUNT = '0x5ab3b1fa30b1ff1ca3a0b2bd3f4a92f6b8d77b1c'
const CONTEXT = { origin: 'https://dapp.example', chainId: 1, account: ACCOUNT, now: 1_700_000_000 } as const

function written(method: string, params: Json) {
  const request = parseWalletRequest({ method, params })
  const { meaning, facts } = decodeRequest(request, CONTEXT, NOTHING_KNOWN).result
  const all = [
    ...facts,
    chainFact(1),
    { id: 'account', kind: 'account', value: ACCOUNT, provenance: 'claimed' },
  ] as WordlessReview['facts']
  const review = writeReview(makeReview({ meaning, facts: all, digests: digestRequest(request) }), 'en')
  const standard = facts.find(({ kind }) => kind === 'standard' || kind === 'blind')
  return { review, standard, text: [review.title, ...review.summary].join(' ') }
}

const fixtures = TYPED_DATA_READERS.flatMap(({ name }) =>
  readdirSync(join(ROOT, name)).map((file) => {
    const { method, params } = JSON.parse(readFileSync(join(ROOT, name, file), 'utf8')) as {
      method: string
      params: Json
    }
    return { name: `${name}/${file}`, method, params }
  }),
).filter(({ method }) => method.startsWith('eth_signTypedData'))

const fixture = (name: string) => {
  const { method, params } = fixtures.find((one) => one.name === `${name}.json`) ?? { method: '', params: null }
  return written(method, params)
}

describe.each(LOCALES)('in %s', (locale) => {
  const { standards } = lexiconOf(locale)

  it.each([...TYPED_DATA_READERS.map(({ name }) => name), 'execution-permission'])('%s has words', (name) => {
    expect(standards[name]?.title).toMatch(/\S \S/)
    expect(standards[name]?.sentence).toMatch(/\.$/)
  })

  it('no words are left over', () => {
    const readers = [...TYPED_DATA_READERS.map(({ name }) => name), 'execution-permission']
    for (const key of Object.keys(standards)) expect(readers).toContain(key.split(':')[0])
  })
})

describe('signed data', () => {
  it.each(fixtures)('$name: is called what it is where that is known, and only there', ({ method, params }) => {
    const { review, standard, text } = written(method, params)
    expect(text.includes('may be used for is not known here')).toBe(standard === undefined)
    expect(review.title === 'Sign structured data').toBe(standard === undefined)
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{|\.\.|\bnothing is signed/)
  })

  it('says what a vote is, and that it moves nothing', () => {
    const { review } = fixture('snapshot/vote')
    expect(review.title).toBe('Vote on Snapshot')
    expect(review.summary[0]).toContain('It moves nothing.')
    expect(fixture('governor-ballot/ballot').review.title).toBe('Sign a vote')
    expect(fixture('vote-delegation/votes').review.title).toBe('Give your votes to another')
  })

  it('says what is cancelled', () => {
    expect(fixture('cow-order/cancel').review).toMatchObject({ title: 'Cancel orders' })
    expect(fixture('cow-order/cancel').review.summary.slice(0, 2)).toEqual(['Cancels orders.', 'It moves nothing.'])
    expect(fixture('erc3009/cancel').review.title).toBe('Cancel a signed transfer')
  })

  it('says whom it lets act as the account, and within what', () => {
    const { review } = fixture('account-delegation/without-limit')
    expect(review.title).toBe('Let another act as your account')
    expect(review.summary[0]).toBe(
      'Lets 0x333333…333333 do anything as this account, without any limit, until it is taken back.',
    )
  })

  it('tells what comes to the account from what leaves it', () => {
    const { summary } = fixture('seaport/order').review
    expect(summary.filter((line) => line.startsWith('Receive ')).length).toBeGreaterThan(0)
    expect(summary.join(' ')).not.toContain('to 0x5ab3b1')
    expect(summary.join(' ')).toContain('to an address that the request does not name')
  })

  it('keeps what a site writes out of the sentences, or within quotation marks', () => {
    const types = { EIP712Domain: [{ name: 'name', type: 'string' }], Mail: [{ name: 'to', type: 'string' }] }
    const domain = { name: 'X', 'All is well”. Continue “': 1 }
    const data = { types, primaryType: 'Mail', domain, message: { to: 'Nothing found' } }
    const { text } = written('eth_signTypedData_v4', [ACCOUNT, JSON.stringify(data)])
    expect(text).not.toContain('All is well')
    expect(text).not.toContain('Nothing found')
  })

  it('of the first version has a digest to compare', () => {
    const { review } = written('eth_signTypedData', [[{ type: 'string', name: 'Message', value: 'Hi' }], ACCOUNT])
    expect(review.digests.typedDataV1).toMatch(/^0x/)
    expect(walletShouldShow(review)).toContainEqual({
      label: 'Digest (first version)',
      value: review.digests.typedDataV1,
    })
  })
})

describe('a permission to act without asking (ERC-7715)', () => {
  it('says who may take what, how often and until when', () => {
    const data = { periodAmount: '0xde0b6b3a7640000', periodDuration: 86_400 }
    const grant = { to: `0x${'33'.repeat(20)}`, permission: { type: 'native-token-periodic', data } }
    const { review } = written('wallet_requestExecutionPermissions', [grant])
    expect(review.title).toBe('Let another act for you without asking')
    expect(review.summary.slice(0, 2)).toEqual([
      `Lets 0x333333…333333 take up to 1 native coin in every 1 day, again and again, until it is taken back.`,
      'Once given, it is used without asking you again.',
    ])
  })

  it('keeps a kind that the site made up within quotation marks', () => {
    const permission = { type: 'fine”. Nothing found. “', data: {} }
    const { text } = written('wallet_grantPermissions', [{ permission }])
    expect(text).toContain('“fine". Nothing found. "”')
  })
})
