import { numberToHex } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import type { Review } from '../../../lib/core/review/review.ts'
import type { StateNeed } from '../../../lib/core/simulate/state.ts'
import { describeVerdict } from '../../../lib/core/words/verdict-words.ts'
import type { StateView } from '../../../lib/ports/chain-reader.ts'
import { type Manner, openEndpoints } from './open-endpoints.ts'
import { type Node, openNode } from './open-node.ts'
import { reviewThrough } from './review-through.ts'

let node: Node
beforeAll(async () => {
  node = await openNode()
})
afterAll(() => node.stop())

const signal = new AbortController().signal
type Call = Parameters<NonNullable<Manner['refuse']>>[0]
const isProof = ({ method }: Call) => method === 'eth_getProof'
const NO_METHOD = { code: -32601, message: 'the method eth_getProof does not exist' }
const noProofs: Manner = { refuse: (call) => (isProof(call) ? NO_METHOD : undefined) }

async function open(manners: readonly Manner[], ownNode = false) {
  const endpoints = await openEndpoints(node.url, manners, { ownNode })
  return endpoints
}
async function pin(reader: ReturnType<Awaited<ReturnType<typeof open>>['reader']>): Promise<StateView> {
  const pinned = await reader.pin(31337, [], signal)
  if (!pinned.ok) throw new Error(JSON.stringify(pinned.unchecked))
  return pinned.view
}
const needs = (...slots: number[]): StateNeed[] => [
  { kind: 'account', address: node.weth },
  { kind: 'account', address: node.account },
  ...slots.map((slot): StateNeed => ({ kind: 'slot', address: node.weth, slot: numberToHex(slot) })),
]
const sentence = (host: string | undefined) =>
  `Your endpoint can’t prove what it says: this stands on the word of ${host} alone.`
const worst = ({ facts }: Review) => facts.find(({ kind }) => kind === 'header')
const nothingFound = (review: Review) => ({ ...review, verdict: 'clear' as const, findings: [], unchecked: [] })

describe('where no endpoint can prove what it says', () => {
  it('its word is taken for the same state that another one proves', async () => {
    const { reader } = await open([noProofs])
    const proving = await open([{}])
    const [told, proved] = [await pin(reader()), await pin(proving.reader())]
    expect(await told.read(needs(0, 1, 2), signal)).toEqual(await proved.read(needs(0, 1, 2), signal))
    expect([told.provenance, told.pinned?.stateOnWord]).toEqual(['reported', true])
    expect(proved.pinned?.stateOnWord).toBeUndefined()
  })

  it('the review runs, says in a sentence that nothing was proved, and names the host in its verdict', async () => {
    const { reader, hosts } = await open([noProofs])
    const { review } = await reviewThrough(reader(), node)
    expect(review).toMatchObject({ complete: true, execution: { status: 'success' } })
    expect(review.summary).toContain(sentence(hosts[0]))
    expect(describeVerdict(nothingFound(review), 'en').line).toContain(`on the word of ${hosts[0]}`)
    const header = worst(review)
    expect(header).toMatchObject({ provenance: 'reported', value: { host: hosts[0], stateOnWord: true } })
    expect(JSON.stringify(header?.value)).toContain('gives no proofs')
    expect(review.facts.filter(({ provenance }) => provenance === 'proved' || provenance === 'agreed')).toEqual([])
    const control = await reviewThrough((await open([{}])).reader(), node)
    expect(control.review.summary.join()).not.toContain('can’t prove')
  })

  it('a node of one’s own gets no such verdict, but the sentence stays', async () => {
    const { reader, hosts } = await open([noProofs], true)
    const { review } = await reviewThrough(reader(), node)
    expect(review.summary).toContain(sentence(hosts[0]))
    expect(describeVerdict(nothingFound(review), 'en').line).not.toContain('on the word of')
  })

  it('a proved block does not make the state proved', async () => {
    const { reader } = await open([noProofs])
    const { hash } = await node.ask<{ hash: Hex }>('eth_getBlockByNumber', 'latest', false)
    const proved = { hash, number: 1n, timestampMs: 0, signedBy: 'sync-committee', host: 'prover.example' } as const
    const view = await pin(reader({ newest: () => Promise.resolve({ ok: true, ...proved }) }))
    expect(view.provenance).toBe('proved')
    expect(await view.read(needs(0), signal)).toMatchObject({ ok: true })
    expect(view.provenance).toBe('reported')
  })

  it('all comes from one endpoint, though several would say it', async () => {
    const { reader, hosts, methods } = await open([noProofs, noProofs])
    const view = await pin(reader())
    await Promise.all([1, 2, 3, 4].map((slot) => view.read(needs(slot), signal)))
    expect(view.pinned).toMatchObject({ host: hosts[0], stateOnWord: true })
    expect(methods()[1]).not.toContain('eth_getStorageAt')
  })

  it('what was told is not kept as proved: one that proves later is asked', async () => {
    let proves = false
    const { reader, methods } = await open([{ refuse: (call) => (isProof(call) && !proves ? NO_METHOD : undefined) }])
    expect(await (await pin(reader())).read(needs(0), signal)).toMatchObject({ ok: true })
    proves = true
    const view = await pin(reader())
    expect(await view.read(needs(0), signal)).toMatchObject({ ok: true })
    expect(view.pinned?.stateOnWord).toBeUndefined()
    expect(methods()[0]?.filter((method) => method === 'eth_getBalance')).toHaveLength(2)
  })

  it('blocks may be named by number only; one that was replaced meanwhile gives no state', async () => {
    const byNumber = (call: Call) =>
      JSON.stringify(call.params).includes('blockHash') ? { code: -32602, message: 'invalid argument' } : undefined
    const refuse = (call: Call) => (isProof(call) ? NO_METHOD : byNumber(call))
    const { reader } = await open([{ refuse }])
    expect(await (await pin(reader())).read(needs(0), signal)).toMatchObject({ ok: true })

    const replaced: Manner['lie'] = ({ method, params }, block) =>
      method === 'eth_getBlockByNumber' && params[0] !== 'latest' ? Object.assign(block, { extraData: '0x01' }) : block
    const other = await open([{ refuse, lie: replaced }])
    expect(await (await pin(other.reader())).read(needs(0), signal)).toMatchObject({ ok: false, blockGone: true })
  })

  it.each<[string, string, unknown]>([
    ['a balance', 'eth_getBalance', `0x${'f'.repeat(65)}`],
    ['a nonce', 'eth_getTransactionCount', '12'],
    ['code', 'eth_getCode', '0x123'],
    ['a slot', 'eth_getStorageAt', null],
  ])('what is not %s is not taken', async (_, method, value) => {
    const { reader } = await open([{ ...noProofs, lie: (call, result) => (call.method === method ? value : result) }])
    const view = await pin(reader())
    expect(await view.read(needs(0), signal)).toMatchObject({ ok: false, unchecked: { reason: 'endpoint-failed' } })
    expect(view.pinned?.stateOnWord).toBeUndefined()
  })
})

describe('what can prove, or might, is never taken at its word', () => {
  const forged: Manner['lie'] = (call, result) =>
    isProof(call) ? Object.assign(structuredClone(result) as object, { balance: '0x99' }) : result
  const wethAlone: Manner['refuse'] = (call) => (isProof(call) && call.params[0] === node.weth ? NO_METHOD : undefined)

  it.each<[string, Manner[], string]>([
    ['a proof that fails', [{ lie: forged }], 'endpoint-lied'],
    ['no proof of one account alone', [{ refuse: wethAlone }], 'no-proofs'],
    [
      'being busy',
      [{ refuse: (call) => (isProof(call) ? { code: -32005, message: 'busy' } : undefined) }],
      'endpoint-failed',
    ],
    [
      'a state that is gone',
      [{ refuse: (call) => (isProof(call) ? { code: -32000, message: 'missing trie node' } : undefined) }],
      'endpoint-failed',
    ],
    ['an answer that is no proof', [{ lie: (call, result) => (isProof(call) ? {} : result) }], 'endpoint-failed'],
    ['another endpoint whose proof fails', [noProofs, { lie: forged }], 'endpoint-lied'],
    [
      'another endpoint that is down',
      [noProofs, { fault: 'crash', when: (methods) => methods.includes('eth_getProof') }],
      'no-proofs',
    ],
  ])('%s', async (_, manners, reason) => {
    const { reader, methods } = await open(manners)
    const view = await pin(reader())
    expect(await view.read(needs(0), signal)).toMatchObject({ ok: false, unchecked: { reason } })
    expect(view.pinned?.stateOnWord).toBeUndefined()
    expect(methods().flat()).not.toContain('eth_getBalance')
  })

  it.each<[string, Manner['lie']]>([
    ['proved before', undefined],
    ['gave a false proof before', forged],
  ])('one that %s and then refuses, in the same review or a later one', async (_, lie) => {
    let refuses = false
    const refuse: Manner['refuse'] = (call) => (isProof(call) && refuses ? NO_METHOD : undefined)
    const { reader, methods } = await open([{ refuse, ...(lie === undefined ? {} : { lie }) }])
    const view = await pin(reader())
    expect((await view.read(needs(0), signal)).ok).toBe(lie === undefined)
    refuses = true
    expect((await view.read(needs(1), signal)).ok).toBe(false)
    const later = await pin(reader())
    expect(await later.read(needs(2), signal)).toMatchObject({ ok: false, unchecked: { reason: 'no-proofs' } })
    expect(methods().flat()).not.toContain('eth_getBalance')
  })

  it('one that proves goes before one that can’t, whichever stands first', async () => {
    for (const manners of [
      [noProofs, {}],
      [{}, noProofs],
    ]) {
      const { reader, methods } = await open(manners)
      const view = await pin(reader())
      expect(await view.read(needs(0), signal)).toMatchObject({ ok: true })
      expect(view.pinned?.stateOnWord).toBeUndefined()
      expect(methods().flat()).not.toContain('eth_getBalance')
    }
  })
})
