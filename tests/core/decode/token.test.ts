import { encodeAbiParameters, encodeFunctionData, parseAbi, toFunctionSelector } from 'viem'
import { describe, expect, it } from 'vitest'
import { decodeRequest } from '../../../lib/core/decode/decode-request.ts'
import type { Address } from '../../../lib/core/facts/hex.ts'
import type { Json } from '../../../lib/core/facts/json.ts'
import { parseWalletRequest } from '../../../lib/core/request/parse-wallet-request.ts'
import { writeReview } from '../../../lib/core/words/write-review.ts'
import { makeReview } from '../words/make-review.ts'
import { type Given, knownAnswers } from './known-answers.ts'

const ACCOUNT = '0x5ab3b1fa30b1ff1ca3a0b2bd3f4a92f6b8d77b1c'
const TOKEN: Address = `0x${'11'.repeat(20)}`
const LISTED: Address = `0x${'22'.repeat(20)}`
const CONTEXT = { origin: 'https://dapp.example', chainId: 1, account: ACCOUNT, now: 1_700_000_000 } as const
const transfer = encodeFunctionData({
  abi: parseAbi(['function transfer(address,uint256)']),
  args: [LISTED, 2_500_000n],
})

const says = (symbol: string, decimals: number): Given[] => [
  [
    { kind: 'view-call', to: TOKEN, data: toFunctionSelector('symbol()') },
    { value: encodeAbiParameters([{ type: 'string' }], [symbol]) },
  ],
  [
    { kind: 'view-call', to: TOKEN, data: toFunctionSelector('decimals()') },
    { value: encodeAbiParameters([{ type: 'uint8' }], [decimals]) },
  ],
]
const listed = (json: Json): Given => [{ kind: 'token', chainId: 1, address: TOKEN }, { json }]
const alike = (symbol: string, json: Json): Given => [{ kind: 'symbol', chainId: 1, symbol }, { json }]
const USDC = { symbol: 'USDC', decimals: 6, name: 'USD Coin', source: 'a list', listed: true }
const NOTED = { ...USDC, listed: false }

function read(...given: readonly Given[]) {
  const request = parseWalletRequest({
    method: 'eth_sendTransaction',
    params: [{ from: ACCOUNT, to: TOKEN, data: transfer }],
  })
  const { result, needs } = decodeRequest(request, CONTEXT, knownAnswers(given))
  const amount = result.meaning.fields.find(({ path }) => path === '#.amount')
  const { title } = writeReview(
    makeReview({ meaning: result.meaning, facts: JSON.parse(JSON.stringify(result.facts)) }),
    'en',
  )
  return { shown: amount?.value, raw: amount?.raw, facts: result.facts, needs, title }
}

describe('an amount is shown in units of the token', () => {
  it('as the packaged list has them, before the chain is asked', () => {
    const { shown, raw, facts } = read(listed(USDC))
    expect([shown, raw]).toEqual(['2.5 USDC', '2500000'])
    expect(facts).toContainEqual({
      id: `token.${TOKEN}.symbol`,
      kind: 'token-symbol',
      value: 'USDC',
      provenance: 'reported',
    })
  })

  it('as the token says, where no list has it; then that is only claimed', () => {
    const { shown, facts } = read(listed(null), ...says('EGG', 2), alike('EGG', []))
    expect(shown).toBe('25000 EGG')
    expect(facts).toContainEqual({
      id: `token.${TOKEN}.symbol`,
      kind: 'token-symbol',
      value: 'EGG',
      provenance: 'claimed',
    })
  })

  it('in base units where nobody names them', () => {
    expect(read().shown).toBe(`2500000 base units of ${TOKEN}`)
  })
})

describe('a token that only the wide list has', () => {
  it('is read by it where the token itself says nothing, and then it is claimed', () => {
    const { shown, facts } = read(listed(NOTED), alike('USDC', []))
    expect(shown).toBe('2.5 USDC')
    expect(facts).toContainEqual(
      expect.objectContaining({ id: `token.${TOKEN}.decimals`, value: 6, provenance: 'claimed' }),
    )
  })

  it('is called as it calls itself, where it can be asked', () => {
    expect(read(listed(NOTED), ...says('EGG', 2), alike('EGG', [])).shown).toBe('25000 EGG')
    expect(read(listed(NOTED), ...says('EGG', 6), alike('EGG', [])).shown).toBe('2.5 EGG')
    const [, decimals] = says('', 2)
    expect(read(listed(NOTED), ...(decimals ? [decimals] : [])).shown).toBe(`25000 of ${TOKEN}`)
  })

  it('is not listed by that: it is marked where its symbol is that of a listed one', () => {
    const entry = alike('USDC', [{ address: LISTED, symbol: 'USDC', name: 'USD Coin' }])
    expect(read(listed(NOTED), entry).shown).toBe('2.5 USDC (not the listed USDC)')
    expect(read(listed(USDC), entry).shown).toBe('2.5 USDC')
  })
})

describe('a list and a token that disagree', () => {
  it('on a symbol: the list is shown, and the other is a fact', () => {
    const { shown, facts } = read(listed(USDC), ...says('USDC.e', 6))
    expect(shown).toBe('2.5 USDC')
    expect(facts).toContainEqual(
      expect.objectContaining({ kind: 'token-disagrees', value: { symbol: 'USDC.e', decimals: 6 } }),
    )
  })

  it('on decimals: neither is believed', () => {
    const { shown, facts } = read(listed(USDC), ...says('USDC', 18))
    expect(shown).toBe('2500000 base units of USDC')
    expect(facts.map(({ kind }) => kind)).toContain('token-disagrees')
  })

  it('are not where they agree', () => {
    expect(read(listed(USDC), ...says('USDC', 6)).facts.map(({ kind }) => kind)).not.toContain('token-disagrees')
  })
})

describe('a token that poses as another', () => {
  it('by the symbol of a listed one is marked wherever its symbol stands', () => {
    const entry = { address: LISTED, symbol: 'USDC', name: 'USD Coin' }
    const { shown, facts, title } = read(listed(null), ...says('USDC', 6), alike('USDC', [entry]))
    expect(shown).toBe('2.5 USDC (not the listed USDC)')
    expect(title).toContain('USDC (not the listed USDC)')
    const cyrillic = 'USD\u0421'
    expect(read(listed(null), ...says(cyrillic, 6), alike(cyrillic, [entry])).shown).toMatch(
      /^2\.5 USD.+ \(not the listed USDC\)$/,
    )
    expect(facts).toContainEqual({
      id: `token.${TOKEN}.looks-like`,
      kind: 'token-looks-like',
      value: { address: LISTED, symbol: 'USDC' },
      provenance: 'reported',
    })
  })

  it('by the name of the network’s own coin is marked too', () => {
    expect(read(listed(null), ...says('ETH', 18), alike('ETH', [])).shown).toContain('ETH (not the network’s own coin)')
  })

  it('is no other where only it has the symbol, is listed itself, or nobody can say', () => {
    const itself = { address: TOKEN, symbol: 'USDC', name: 'USD Coin' }
    expect(read(listed(null), ...says('USDC', 6), alike('USDC', [itself])).shown).toBe('2.5 USDC')
    expect(read(listed(USDC), ...says('USDC', 6)).needs).not.toContainEqual(expect.objectContaining({ kind: 'symbol' }))
    expect(read(...says('USDC', 6)).shown).toBe('2.5 USDC')
  })

  it.each([null, 'x', [{}], [{ address: 'y', symbol: 1 }], { __proto__: [] }])(
    'unreadable entries mark nothing: %j',
    (json) => {
      expect(read(listed(null), ...says('USDC', 6), alike('USDC', json as Json)).shown).toBe('2.5 USDC')
      expect(read(listed((json ?? 'z') as Json), ...says('USDC', 6)).shown).toBe('2.5 USDC')
    },
  )
})

it('a hostile symbol is shown with what it hides, and asked about by its first part only', () => {
  const symbol = `\u202eCDSU${'x'.repeat(900)}`
  const { shown, needs } = read(listed(null), ...says(symbol, 6))
  expect(shown).toContain('‹U+202E›CDSU')
  expect(JSON.stringify(needs).length).toBeLessThan(1_500)
})
