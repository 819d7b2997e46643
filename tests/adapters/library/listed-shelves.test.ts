import { describe, expect, it } from 'vitest'
import { compileAddresses, compileSites } from '../../../lib/adapters/library/compile-list.ts'
import { hostsAbove } from '../../../lib/adapters/library/hosts-above.ts'
import { createListedAddressShelf, createListedSiteShelf } from '../../../lib/adapters/library/listed-shelves.ts'
import { createPackagedData } from '../../../lib/adapters/library/packaged-data.ts'
import { makeXorFilter, mayHold } from '../../../lib/adapters/library/xor-filter.ts'

const signal = new AbortController().signal
const [thief, other] = [`0x${'a1'.repeat(20)}`, `0x${'b2'.repeat(20)}`] as const
const named = { date: '2026-01-02', entries: 2 }

/** A package with one list of each kind; `change` puts other texts in. */
function packageWith(change: { readonly [path: string]: string } = {}) {
  const files = new Map([
    [
      'lists/index.json',
      JSON.stringify([
        { ...named, id: 's', kind: 'sites', name: 'Sites' },
        { ...named, id: 'a', kind: 'addresses', name: 'Addresses' },
      ]),
    ],
    ...[...compileSites(['bad.example', 'thief.vercel.app'])].map(([path, text]) => [`lists/s/${path}`, text] as const),
    ...[...compileAddresses(new Map([[thief, ['exploited', 'Router', [1]]]]))].map(
      ([path, text]) => [`lists/a/${path}`, text] as const,
    ),
    ...Object.entries(change),
  ])
  return createPackagedData(async (path) => {
    const text = files.get(path)
    if (text === undefined) throw new Error('missing')
    return text
  })
}

const site = (host: string, data = packageWith()) => createListedSiteShelf(data)({ kind: 'listed-site', host }, signal)
const address = (which: typeof thief | typeof other, chainId = 1) =>
  createListedAddressShelf(packageWith())({ kind: 'listed-address', chainId, address: which }, signal)

describe('a site on a list', () => {
  it.each([
    ['bad.example', 'bad.example'],
    ['WWW.bad.example.', 'bad.example'],
    ['claim.app.bad.example', 'bad.example'],
    ['thief.vercel.app', 'thief.vercel.app'],
    ['a.thief.vercel.app', 'thief.vercel.app'],
  ])('is told with its list and day: %s', async (host, entry) => {
    const found = [{ list: 'Sites', date: '2026-01-02', label: 'phishing', entry }]
    expect(await site(host)).toMatchObject({ ok: true, json: { found, unread: [] } })
  })

  it.each(['example', 'notbad.example', 'vercel.app', 'honest.vercel.app', 'bad.example.org', '', '127.0.0.1'])(
    'is not another, nor the platform that it is on: %s',
    async (host) => {
      expect(await site(host)).toMatchObject({ json: { found: [], unread: [] } })
    },
  )

  it('never stands for a whole platform', () => {
    for (const platform of ['vercel.app', 'github.io', 'pages.dev', 'web.app', 'dweb.link', 'co.uk', 'com'])
      expect(hostsAbove(platform)).toEqual([])
  })

  it.each([
    ['cut short', '{"seed":1,"block":'],
    ['of another size than it says', JSON.stringify({ seed: 1, block: 99, prints: 'AAAA' })],
  ])('can’t be looked up where the list is %s, and that is told', async (_how, text) => {
    const answer = await site('bad.example', packageWith({ 'lists/s/filter.json': text }))
    const unread = [{ list: 'Sites', reason: 'the packaged file lists/s/filter.json is damaged' }]
    expect(answer).toMatchObject({ ok: true, json: { found: [], unread } })
  })
})

describe('an address on a list', () => {
  it('is told with the list’s own word and name, on the chain that the list means', async () => {
    expect(await address(thief)).toMatchObject({
      json: { found: [{ list: 'Addresses', label: 'exploited', name: 'Router', entry: thief }] },
    })
    expect(await address(thief, 10)).toMatchObject({ json: { found: [] } })
    expect(await address(other)).toMatchObject({ json: { found: [] } })
  })
})

describe('a filter', () => {
  const keyOf = (index: number) =>
    ((BigInt(index) * 0x9e3779b97f4a7c15n) & ((1n << 56n) - 1n)).toString(16).padStart(14, '0')
  const keys = Array.from({ length: 20_000 }, (_, index) => keyOf(index + 1))
  const filter = makeXorFilter(keys)

  it('holds each of its keys', () => {
    expect(keys.filter((key) => !mayHold(filter, key))).toEqual([])
    expect(filter.prints.byteLength / keys.length).toBeLessThan(2.5)
  })

  it('takes another for one of them as seldom as is said: about once in 65,536', () => {
    const tries = 500_000
    let wrong = 0
    for (let index = 1; index <= tries; index++) if (mayHold(filter, keyOf(index + 1_000_000))) wrong++
    expect(wrong).toBeLessThan((3 * tries) / 65_536)
    expect(wrong).toBeGreaterThan(0)
  })

  it('is made of nothing, too', () => {
    expect(mayHold(makeXorFilter(['00000000000001']), '00000000000001')).toBe(true)
    expect(() => makeXorFilter([])).not.toThrow()
  })
})
