import { describe, expect, it } from 'vitest'
import { decodePunycode } from '../../../lib/adapters/library/decode-punycode.ts'
import { editsBetween } from '../../../lib/adapters/library/edits-between.ts'
import { createPackagedData } from '../../../lib/adapters/library/packaged-data.ts'
import { createSiteShelf } from '../../../lib/adapters/library/site-shelf.ts'
import { readPackagedFile } from '../../../scripts/data/read-packaged-file.ts'

const look = async (host: string) =>
  createSiteShelf(createPackagedData(readPackagedFile))({ kind: 'site', host }, AbortSignal.timeout(5_000))

describe('a site that is called nearly like a known one', () => {
  it.each([
    ['xn--unswap-qvf.org', 'letters'],
    ['unlswap.org', 'letters'],
    ['app.uniswaap.org', 'spelling'],
    ['uniswpa.org', 'spelling'],
    ['kybersawp.net', 'spelling'],
    ['app.uniswap.org.claim.example.com', 'front'],
    ['claim-uniswap.com', 'part'],
    ['uniswap.airdrop.com', 'part'],
    ['uniswap.pages.dev', 'ending'],
    ['uniswap.app', 'ending'],
    ['metamask.vercel.app', 'ending'],
    ['metamasklogin.xyz', 'part'],
    ['lido-airdrop.xyz', 'part'],
    ['claim.fresh-coin.xyz', 'bait'],
    ['freshcoin-airdrop.pages.dev', 'bait'],
  ])('is told of it: %s', async (host, how) => {
    expect(await look(host)).toMatchObject({ ok: true, json: { how } })
  })

  it.each([
    'uniswap.org',
    'app.uniswap.org',
    'www.aave.com',
    'example.org',
    'localhost',
    '127.0.0.1',
    'cat.app',
    '',
    'metamask.io',
    'reclaimed.org',
    'metatask.io',
    'etherscan.io',
    'uniswap.io',
    'lido-stories.org',
  ])('is not the known one itself, nor an ordinary one: %s', async (host) => {
    expect(await look(host)).toMatchObject({ ok: true, json: null })
  })
})

describe('what a label of a host shows', () => {
  it.each(['unіswap', 'bücher', 'παράδειγμα', 'пример', '例え', 'ab--ü'])('%s', (text) => {
    const host = new URL(`https://${text}.org`).hostname
    expect(decodePunycode(host.slice(0, -'.org'.length))).toBe(text.normalize('NFC'))
  })

  it.each(['xn--', 'xn--999999999999', 'xn--!', 'plain'])('and where it is none it stays: %s', (label) => {
    expect(decodePunycode(label).length).toBeGreaterThanOrEqual(0)
  })
})

it('counts letters put in, left out, changed and swapped', () => {
  expect(
    ['uniswap', 'uniwap', 'uniswapp', 'unaswap', 'unsiwap', ''].map((text) => editsBetween('uniswap', text)),
  ).toEqual([0, 1, 1, 1, 1, 7])
})
