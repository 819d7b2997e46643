import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../../scripts/project.ts'
import { openRecordedProof } from '../support/recorded-proof.ts'
import { type ColibriInBrowser, openColibriInBrowser } from '../world/colibri-in-browser.ts'
import { poll } from '../world/poll.ts'

const recorded = openRecordedProof(join(root, 'tests', 'fixtures', 'light-client-proofs'), 'precompile_identity')
let browser: ColibriInBrowser

beforeAll(async () => {
  browser = await openColibriInBrowser()
})
afterAll(() => browser?.close())

test('the extension’s own worker verifies a real proof of mainnet, under the extension’s own rules for scripts', async () => {
  const [reply] = await browser.replies(recorded, [null], true)
  expect(reply?.ok && recorded.holds(reply.result)).toBe(true)
})

test('a proof with any one byte turned is refused, each by a worker of its own', async () => {
  const spoken = [...recorded.proof.keys()].filter((at) => !recorded.hollow.includes(at))
  const places = spoken.filter((_, place) => place % 64 === 0)
  const flips = places.map((at) => ({ of: 'proof', at }) as const)
  const replies = await browser.replies(recorded, flips, true)
  const accepted = replies.flatMap((reply, at) => (reply.ok && recorded.holds(reply.result) ? [places[at]] : []))
  expect(replies).toHaveLength(places.length)
  expect(accepted).toEqual([])
})

test('nothing of it leaves the browser: what is read is the extension’s own', async () => {
  expect(browser.left).toEqual([])
  expect(browser.read.filter((url) => !url.startsWith(browser.root))).toEqual([])
  // The control: what would leave is seen.
  const hosts = ['http://prover.example/', 'https://beacon.example/']
  await browser.page.evaluate((urls) => Promise.allSettled(urls.map((url) => fetch(url))), hosts)
  await poll('the requests to be seen', () => browser.left.length >= hosts.length || undefined)
  const seen = ['GET http://prover.example/', 'CONNECT beacon.example:443']
  expect([...new Set(browser.left)].sort()).toEqual(seen.sort())
})
