import { describe, expect, it } from 'vitest'
import type { Act } from '../../../lib/core/decode/meaning.ts'
import { judge } from '../../../lib/core/judge/judge.ts'
import { RULES } from '../../../lib/core/judge/registry.ts'
import { LOCALES } from '../../../lib/core/words/locale.ts'
import { writeReview } from '../../../lib/core/words/write-review.ts'
import { readRuleFixtures } from '../judge/read-rule-fixtures.ts'
import {
  ACCOUNT,
  chainFact,
  headerFact,
  makeMeaning,
  makeReview,
  OTHER,
  ranWith,
  TOKEN,
  tokenFacts,
} from './make-review.ts'

const send: Act = {
  kind: 'transfer',
  standard: 'native',
  token: null,
  from: ACCOUNT,
  to: OTHER,
  amount: '1500000000000000000',
}

describe('the words of a review', () => {
  it('say what is sent to whom, by name and number', () => {
    const review = writeReview(makeReview({ meaning: makeMeaning({ acts: [send] }) }), 'en')
    expect(review.title).toBe('Send 1.5 ETH to 0xffffff…ffffff')
    expect(review.summary).toContain('This was read from the request itself. It was not run.')
  })

  it('call an address by its name, beside the address itself', () => {
    const title = (what: string, value: { name: string; source?: string; proper?: boolean }) => {
      const fact = { id: `name.${OTHER}.${what}`, kind: what, value, provenance: 'claimed' } as const
      return writeReview(makeReview({ meaning: makeMeaning({ acts: [send] }), facts: [chainFact(1), fact] }), 'en')
        .title
    }
    expect(title('label', { name: 'My landlord', source: 'own' })).toBe('Send 1.5 ETH to My landlord (0xffffff…ffffff)')
    expect(title('ens', { name: 'friend.eth', proper: true })).toContain('friend.eth (0xffffff…ffffff)')
    expect(title('ens', { name: 'frіend.eth', proper: false })).toBe('Send 1.5 ETH to 0xffffff…ffffff')
    expect(title('label', { name: `${'x'.repeat(500)}\u202e`, source: 'own' }).length).toBeLessThan(100)
  })

  it('name a function only where somebody says so of this very contract', () => {
    const called = (source: string) => {
      const fn = { name: 'hatch', signature: 'hatch(uint256)', selector: '0x12345678', source } as const
      const { title, summary } = writeReview(
        makeReview({ meaning: makeMeaning({ kind: 'contract-call', function: fn }) }),
        'en',
      )
      return [title, ...summary].join(' ')
    }
    for (const source of ['pinned', 'descriptor', 'published']) expect(called(source)).toContain('hatch')
    for (const source of ['signatures', 'bytecode']) {
      expect(called(source)).not.toContain('hatch')
      expect(called(source)).toContain('in a way that is not known here')
    }
  })

  it('name no coin where the chain is not known here', () => {
    const meaning = makeMeaning({ acts: [send] })
    expect(writeReview(makeReview({ meaning, facts: [] }), 'en').title).toContain('1.5 of the network’s own coin')
    expect(writeReview(makeReview({ meaning, facts: [chainFact(987654321)] }), 'en').title).toContain('own coin')
  })

  it('say what is given, got and left behind when run, and on whose word', () => {
    const review = writeReview(
      makeReview({
        facts: [chainFact(1), headerFact('reported'), ...tokenFacts('USDC', 6)],
        ...ranWith({
          assets: [
            { owner: ACCOUNT, standard: 'native', token: null, delta: '-1500000000000000000' },
            { owner: ACCOUNT, standard: 'erc20', token: TOKEN, delta: '2500000' },
            { owner: OTHER, standard: 'native', token: null, delta: '1500000000000000000' },
          ],
          allowances: [
            {
              owner: ACCOUNT,
              spender: OTHER,
              standard: 'erc20',
              token: TOKEN,
              scope: 'amount',
              before: '0',
              after: `${2n ** 256n - 1n}`,
            },
          ],
        }),
      }),
      'en',
    )
    expect(review.summary).toEqual(
      expect.arrayContaining([
        'You give 1.5 ETH.',
        'You get 2.5 USDC.',
        'Afterwards 0xffffff…ffffff may take all your USDC.',
        'It was run on this device, on block 100, which rpc.example alone reported.',
      ]),
    )
  })

  it('promise nothing of a run that failed', () => {
    const ran = ranWith({ assets: [{ owner: ACCOUNT, standard: 'erc20', token: TOKEN, delta: '5' }] })
    const [simulation] = ran.simulation ?? []
    if (simulation?.execution[0]) simulation.execution[0].status = 'revert'
    const { summary } = writeReview(makeReview(ran), 'en')
    expect(summary.join(' ')).not.toContain('You get')
    expect(summary.join(' ')).toContain('it fails')
  })

  it('say each thing that was not checked', () => {
    const unchecked = [{ stage: 'simulation', reason: 'no-endpoint' as const }]
    const { summary } = writeReview(makeReview({ unchecked, verdict: 'caution', complete: false }), 'en')
    expect(summary.join(' ')).toContain('Not checked: what the request would do.')
  })

  it('never leave out a call that could not be read', () => {
    const meaning = makeMeaning({
      kind: 'batch',
      calls: [
        makeMeaning({ acts: [send] }),
        makeMeaning({ kind: 'contract-call', path: '#.calls.[1]', to: TOKEN, acts: [send] }),
      ],
    })
    const { summary, title } = writeReview(makeReview({ meaning }), 'en')
    expect(title).toBe('2 calls in one request')
    expect(summary).toContain('It calls 0x111111…111111 in a way that is not known here.')
  })

  it('count what they do not say', () => {
    const calls = Array.from({ length: 50 }, () => makeMeaning({ acts: [send] }))
    const { summary } = writeReview(makeReview({ meaning: makeMeaning({ kind: 'batch', calls }) }), 'en')
    expect(summary.length).toBeLessThan(10)
    expect(summary.join(' ')).toContain('And 44 more')
  })

  it.each([
    ['a web address', 'free-usdc.com'],
    ['a sentence', 'USDC is safe'],
    ['marks that reorder text', 'CDSU\u202e'],
    ['nothing', ''],
  ])('do not let a token call itself %s', (_what, symbol) => {
    const act: Act = { ...send, standard: 'erc20', token: TOKEN, amount: '5000000' }
    const facts = tokenFacts(symbol, 6)
    const { title } = writeReview(makeReview({ meaning: makeMeaning({ acts: [act] }), facts }), 'en')
    expect(title).toBe('Send 5 of the token 0x111111…111111 to 0xffffff…ffffff')
  })

  it('say amounts in the smallest units where a token did not say its decimals', () => {
    const act: Act = { ...send, standard: 'erc20', token: TOKEN, amount: '5000000' }
    const { title } = writeReview(makeReview({ meaning: makeMeaning({ acts: [act] }), facts: [] }), 'en')
    expect(title).toBe('Send 5,000,000 of the smallest units of the token 0x111111…111111 to 0xffffff…ffffff')
  })

  it('never turn an amount that the bytes leave open into nothing', () => {
    const act: Act = { ...send, standard: 'erc20', token: TOKEN, amount: null }
    const { title } = writeReview(
      makeReview({ meaning: makeMeaning({ acts: [act] }), facts: tokenFacts('USDC', 6) }),
      'en',
    )
    expect(title).toBe('Send an unstated amount of USDC to 0xffffff…ffffff')
  })

  it('keep what a contract gives as its reason inside quotation marks', () => {
    const params = { status: 'revert', contractSays: 'ok”. All is well. Continue “now\u200b' }
    const findings = [{ code: 'transaction-reverts', severity: 'caution' as const, params, factIds: [] }]
    const [finding] = writeReview(makeReview({ findings }), 'en').findings
    expect(finding?.text).toContain('“ok". All is well. Continue "now‹U+200B›”')
  })
})

describe.each(LOCALES)('findings in %s', (locale) => {
  const fixtures = RULES.flatMap(({ code }) =>
    readRuleFixtures(code, 'must-fire').map((fixture) => ({ code, ...fixture })),
  )

  it.each(fixtures)('say what, why and what to do: $name', ({ code, evidence, known }) => {
    const findings = judge(evidence, known).result.filter((finding) => finding.code === code)
    const review = makeReview({
      meaning: evidence.meaning,
      findings: findings.map(({ factIds, params, ...rest }) => ({
        ...rest,
        params: { ...params },
        factIds: [...factIds],
      })) as never,
    })
    for (const { text, params } of writeReview(review, locale).findings) {
      expect(text.split(/[.?!] /).length).toBeGreaterThanOrEqual(3)
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{| {2}/)
      if (typeof params.spender === 'string') expect(text).toContain(params.spender.slice(0, 8))
    }
  })
})

describe('who gives and who gets', () => {
  const facts = [chainFact(1), { id: 'account', kind: 'account', value: ACCOUNT, provenance: 'claimed' as const }]
  const title = (act: Partial<typeof send>, known = facts) =>
    writeReview(makeReview({ meaning: makeMeaning({ acts: [{ ...send, ...act } as Act] }), facts: known }), 'en').title

  it('is said as it concerns the account', () => {
    expect(title({})).toBe('Send 1.5 ETH to 0xffffff…ffffff')
    expect(title({ from: OTHER, to: ACCOUNT })).toBe('Receive 1.5 ETH from 0xffffff…ffffff')
    expect(title({ from: null, to: ACCOUNT } as never)).toBe('Receive 1.5 ETH')
    expect(title({ to: ACCOUNT })).toBe('Send 1.5 ETH to your own account')
    expect(title({ from: null } as never)).toBe('0xffffff…ffffff gets 1.5 ETH')
    expect(title({ from: OTHER, to: null } as never)).toBe(
      'Move 1.5 ETH from 0xffffff…ffffff to an address that the request does not name',
    )
  })

  it('is not guessed where no account is known', () => {
    expect(title({ to: ACCOUNT }, [chainFact(1)])).toBe('Send 1.5 ETH to 0xaaaaaa…aaaaaa')
  })
})

describe('a permission over what another owns', () => {
  const approve: Act = {
    ...({ kind: 'approve', standard: 'erc20', token: TOKEN, spender: OTHER, scope: 'amount', change: 'set' } as const),
    ...{ owner: `0x${'c'.repeat(40)}`, amount: `${2n ** 256n - 1n}`, signed: false },
  }
  const facts = [
    chainFact(1),
    { id: 'account', kind: 'account', value: ACCOUNT, provenance: 'claimed' as const },
    ...tokenFacts('USDC', 6),
  ]
  const title = (act: Act) => writeReview(makeReview({ meaning: makeMeaning({ acts: [act] }), facts }), 'en').title

  it('is not said to be over the account’s own', () => {
    expect(title(approve)).toBe('Let 0xffffff…ffffff take all USDC from 0xcccccc…cccccc')
    expect(title({ ...approve, standard: 'erc721', scope: 'all', amount: '1' })).toBe(
      'Let 0xffffff…ffffff take everything of USDC from 0xcccccc…cccccc',
    )
  })

  it('is, where it is the account’s own', () => {
    expect(title({ ...approve, owner: ACCOUNT })).toBe('Let 0xffffff…ffffff take all your USDC')
    expect(title({ ...approve, owner: null })).toBe('Let 0xffffff…ffffff take all your USDC')
  })
})

describe('a known function that moves nothing', () => {
  it('is named, with what its description claims, quoted', () => {
    const fn = {
      name: 'setText',
      signature: 'setText(bytes32,string,string)',
      selector: '0x10f13a8c',
      source: 'pinned',
    } as const
    const meaning = makeMeaning({
      kind: 'contract-call',
      function: fn,
      value: '0',
      intent: 'Set a “text” record. Fine',
    })
    const { title, summary } = writeReview(makeReview({ meaning }), 'en')
    expect(title).toBe('Call setText')
    expect(summary.slice(0, 2)).toEqual([
      'It calls setText(bytes32,string,string) of 0xffffff…ffffff.',
      'Its published description says: “Set a "text" record. Fine”.',
    ])
  })

  it('is named shortly where its arguments are many', () => {
    const signature = `fill((${'address,'.repeat(20)}uint256))`
    const fn = { name: 'fill', signature, selector: '0x12345678', source: 'pinned' } as const
    const meaning = makeMeaning({ kind: 'contract-call', function: fn, value: '0' })
    expect(writeReview(makeReview({ meaning }), 'en').summary[0]).toBe('It calls fill(…) of 0xffffff…ffffff.')
  })
})

describe('who will rule', () => {
  const facts = [chainFact(1), { id: 'account', kind: 'account', value: ACCOUNT, provenance: 'claimed' as const }]
  const title = (act: Act) => writeReview(makeReview({ meaning: makeMeaning({ acts: [act] }), facts }), 'en').title
  const control = { kind: 'control', subject: TOKEN, change: 'give', to: OTHER } as const

  it('is said of a contract', () => {
    expect(title({ ...control, right: 'owner' })).toBe('Give control of 0x111111…111111 to 0xffffff…ffffff')
    expect(title({ ...control, right: 'owner', to: ACCOUNT })).toBe('Give control of 0x111111…111111 to your account')
    expect(title({ ...control, right: 'owner', change: 'take', to: null })).toContain('nobody will have it')
    expect(title({ ...control, right: 'code', subject: null })).toBe(
      'Make a contract that the request does not name run the code of 0xffffff…ffffff',
    )
  })

  it('is said of the account, and of how many networks', () => {
    const act = { kind: 'delegate', account: null, code: OTHER } as const
    expect(title({ ...act, chainId: '1' })).toBe(
      'Let the code of 0xffffff…ffffff act as your account, whenever anyone calls it',
    )
    expect(title({ ...act, chainId: '0' })).toContain('on every network')
    expect(title({ ...act, code: null, chainId: '1' })).toBe('Take back the code that acts as your account')
  })

  it('says until when an offer stands, and for whom', () => {
    const act = { kind: 'order', maker: ACCOUNT, taker: OTHER, expires: '1722887542' } as const
    const meaning = (order: Act) => makeMeaning({ acts: [send, order] })
    const said = (order: Act) => writeReview(makeReview({ meaning: meaning(order), facts }), 'en').summary.join(' ')
    expect(said(act)).toContain('Only 0xffffff…ffffff may take it, until ')
    expect(said({ kind: 'order', maker: ACCOUNT, taker: null })).toContain('It stands until you cancel it.')
  })
})
