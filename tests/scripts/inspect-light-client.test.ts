import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CHECKPOINT_LIMIT_MS } from '../../lib/core/facts/light-client.ts'
import { inspectLine } from '../../scripts/inspect/inspect-line.ts'
import { openLightClientFile } from '../../scripts/inspect/light-client.ts'
import { startLyingProxy } from '../adapters/chain/lying-proxy.ts'
import { type Node, openNode } from '../adapters/chain/open-node.ts'
import { makeFolder } from '../support/make-folder.ts'
import { type Served, serve } from '../world/serve.ts'

let node: Node
let mainnet: Served
beforeAll(async () => {
  node = await openNode()
  mainnet = await startLyingProxy(node.url, {
    lie: ({ method }, result) => (method === 'eth_chainId' ? '0x1' : result),
  })
})
afterAll(async () => {
  await mainnet?.stop()
  await node?.stop()
})

const folder = makeFolder('light-client')
const write = (content: unknown) => {
  const path = join(folder, 'light-clients.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

/** The fact of the header that a payment is reviewed on. */
async function headerWith(list: readonly object[]) {
  const transaction = { from: node.account, to: node.friend, value: '0x1' }
  const line = {
    id: 'a',
    origin: 'https://a.example',
    chainId: 1,
    account: node.account,
    method: 'eth_sendTransaction',
  }
  const review = await inspectLine(
    JSON.stringify({ ...line, params: [transaction] }),
    mainnet.url,
    openLightClientFile(write(list)),
  )
  if ('error' in review) throw new Error(review.error)
  return review.facts.find(({ kind }) => kind === 'header')
}

const committee = (url: string, checkpointSetAtMs: number) => ({
  chainId: 1,
  prover: url,
  consensus: url,
  checkpoint: `0x${'ab'.repeat(32)}`,
  checkpointSetAtMs,
})

it('a light client that proves nothing leaves the header on one word, and the review says why', async () => {
  const asked: string[] = []
  const liar = await serve((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.end('no proof')
  })
  try {
    const header = await headerWith([committee(liar.url, Date.now())])
    expect(header).toMatchObject({
      provenance: 'reported',
      value: { unproved: expect.stringContaining('the light client proved no block') },
    })
    expect(asked.length).toBeGreaterThan(0)
  } finally {
    await liar.stop()
  }
})

it('one whose checkpoint is too old asks nobody', async () => {
  const asked: string[] = []
  const host = await serve((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.end()
  })
  try {
    const header = await headerWith([committee(host.url, Date.now() - CHECKPOINT_LIMIT_MS - 1)])
    expect(header).toMatchObject({ provenance: 'reported', value: { unproved: expect.stringContaining('too old') } })
    expect(asked).toEqual([])
  } finally {
    await host.stop()
  }
})

it('one for another network changes nothing', async () => {
  const header = await headerWith([{ chainId: 10, consensus: 'https://blocks.example' }])
  expect(header?.provenance).toBe('reported')
  expect(header?.value).not.toHaveProperty('unproved')
})

it.each([
  ['no JSON', 'hello'],
  ['no list', {}],
  ['an entry that is none', [{ chainId: 1 }]],
])('a file that is %s is refused by its name', (_, content) => {
  expect(() => openLightClientFile(write(content))).toThrow('light-clients.json')
})

it('a file that is not there is refused by its name', () => {
  expect(() => openLightClientFile(join(folder, 'nowhere.json'))).toThrow('nowhere.json')
})
