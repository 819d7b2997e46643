import { encodeAbiParameters, encodeFunctionData, keccak256, parseAbi, parseAbiParameters, toHex } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createProvedChainReader } from '../../../lib/adapters/chain/proved-chain-reader.ts'
import { createInProcessExecutor } from '../../../lib/adapters/evm/in-process-executor.ts'
import { createGateways } from '../../../lib/adapters/network/create-gateways.ts'
import { createNetwork, type Network } from '../../../lib/adapters/network/create-network.ts'
import type { Address, Hex } from '../../../lib/core/facts/hex.ts'
import type { NameAnswer } from '../../../lib/core/review/name-job.ts'
import type { ChainReader } from '../../../lib/ports/chain-reader.ts'
import type { GatewayReader } from '../../../lib/ports/gateway-reader.ts'
import { lookUpName } from '../../../lib/use-cases/look-up-name.ts'
import { inspectLine } from '../../../scripts/inspect/inspect-line.ts'
import { type Chain, startChain } from '../../world/chain.ts'
import { deployEns, type Ens } from '../../world/ens.ts'
import { type Served, serve } from '../../world/serve.ts'
import { askChain, putCode, STAND_INS } from '../../world/stand-ins.ts'

const account = (byte: string): Address => `0x${byte.repeat(20)}`
const ME = account('aa')
const TOKEN = account('70')
const ALICE = account('a1')
const LIAR = account('b1')
const POSER = account('c1')
const OFFCHAIN = account('d1')
const NOBODY = account('e1')
const GATEWAY = account('9a')

/** Names that a gateway keeps, each by a resolver of its own, which acts in the way of its place here. */
const RESOLVERS = [
  ['kept.eth', account('71')],
  ['lying.eth', account('72')],
  ['endless.eth', account('73')],
  ['twice.eth', account('74')],
  ['straight.eth', account('75')],
] as const
const MARKED = parseAbiParameters('bytes32 node, address found')
const ANSWERED = parseAbiParameters('address found, bytes32 mark')

/** A Latin `a` would be another name. */
const POSING = 'аlice.eth'

/** Ethereum with ENS's own registry, reverse registrar and resolver; the Universal Resolver over them is a stand-in. */
let chain: Chain
let ens: Ens
beforeAll(async () => {
  chain = await startChain()
  await askChain(chain, 'anvil_setChainId', [1])
  ens = await deployEns(chain)
  await ens.register('alice.eth', ALICE)
  await ens.call(ALICE, 'alice.eth')
  await ens.call(LIAR, 'alice.eth')
  await ens.register(POSING, POSER)
  await ens.call(POSER, POSING)
  await putCode(chain, GATEWAY, STAND_INS.OffchainResolver)
  await ens.register('offchain.eth', OFFCHAIN, GATEWAY)
  await ens.call(OFFCHAIN, 'offchain.eth')
}, 60_000)
afterAll(() => chain?.stop())

async function payTo(to: Address) {
  const data: Hex = encodeFunctionData({ abi: parseAbi(['function transfer(address,uint256)']), args: [to, 1n] })
  const params = [{ from: ME, to: TOKEN, data }]
  const line = { id: 'x', origin: 'https://a.example', chainId: 1, account: ME, method: 'eth_sendTransaction', params }
  const review = await inspectLine(JSON.stringify(line), chain.url)
  if (!('facts' in review)) throw new Error(review.error)
  const names = review.facts.filter(({ kind }) => kind === 'ens-name')
  return { names, hosts: review.hosts.map(({ host }) => host) }
}

describe('the name of an account, by ENS’s own contracts', () => {
  it('is known where the account says it and the name leads back', async () => {
    const { names } = await payTo(ALICE)
    const value = { name: 'alice.eth', proper: true }
    expect(names).toEqual([{ id: `name.${ALICE}.ens`, kind: 'ens-name', value, provenance: 'reported' }])
  })

  it('is none where the name leads to another', async () => {
    expect((await payTo(LIAR)).names).toEqual([])
  })

  it('is none where the account says none', async () => {
    expect((await payTo(NOBODY)).names).toEqual([])
  })

  it('is said to be improper where it could pose as another', async () => {
    const [name] = (await payTo(POSER)).names
    expect(name?.value).toMatchObject({ proper: false })
    expect(JSON.stringify(name?.value)).not.toContain(POSING)
  })

  it('is none where only a host could tell it, and no such host is asked', async () => {
    const { names, hosts } = await payTo(OFFCHAIN)
    expect(names).toEqual([])
    expect(hosts).toEqual([new URL(chain.url).host])
  })
})

/** What the engine finds; with gateways where they may be asked. */
async function lookUp(name: string, gateways: GatewayReader | null = null, chainId = 1): Promise<NameAnswer> {
  const network = createNetwork({ log: () => {} })
  const endpoints = [{ chainId: 1, url: chain.url, ownNode: false }]
  const reader = createProvedChainReader({ network, endpoints, now: () => Math.floor(Date.now() / 1000) })
  const job = { requestId: 'n', run: 0, name, chainId, endpoints, offchainNames: gateways !== null }
  const ports = { chain: reader, executor: createInProcessExecutor(), gateways }
  return lookUpName(job, ports, AbortSignal.timeout(60_000))
}

const at = { chainId: 1 }

describe('where a name leads, by ENS’s own contracts', () => {
  it('is the address that it was given, however the name is typed, and who is believed for it', async () => {
    const host = new URL(chain.url).host
    const found = { kind: 'found', ...at, address: ALICE, name: 'alice.eth', provenance: 'reported', host, hosts: [] }
    expect(await lookUp('alice.eth')).toEqual(found)
    expect(await lookUp(' ALICE.eth ')).toEqual(found)
  })

  it('is nowhere where nobody has the name', async () => {
    expect(await lookUp('nobody.eth')).toEqual({ kind: 'none', ...at, name: 'nobody.eth' })
  })

  it('is not asked of a name that could pose as another', async () => {
    expect(await lookUp(POSING)).toEqual({ kind: 'improper' })
  })

  it('is said to be the address on Ethereum where it was wanted for a chain without ENS', async () => {
    expect(await lookUp('alice.eth', null, 8_453)).toMatchObject({
      kind: 'found',
      ...at,
      wanted: 8_453,
      address: ALICE,
    })
  })

  it('is said not to be known where the chain could not be read', async () => {
    const chain: ChainReader = { pin: async () => ({ ok: false, unchecked: { reason: 'endpoint-failed' } }) }
    const job = { requestId: 'n', run: 0, name: 'alice.eth', chainId: 8_453, endpoints: [], offchainNames: false }
    const ports = { chain, executor: createInProcessExecutor(), gateways: null }
    const answer = await lookUpName(job, ports, new AbortController().signal)
    expect(answer).toEqual({ kind: 'unread', ...at, reason: 'endpoint-failed' })
  })
})

/** How the gateway answers. */
type Way = 'honest' | 'forged' | 'large' | 'silent' | 'missing'

describe('a name that is kept off the chain', () => {
  const asked: string[] = []
  let way: Way = 'honest'
  let gateway: Served
  const KEPT = account('d2')

  beforeAll(async () => {
    gateway = await serve(async (request, response) => {
      asked.push(request.url ?? '')
      if (way === 'silent') return
      if (way === 'missing') return void response.writeHead(404).end()
      const node = `0x${/([0-9a-f]{64})\.json$/.exec(request.url ?? '')?.[1]}` as const
      const marked = encodeAbiParameters(MARKED, [node, KEPT])
      const forged = way === 'forged' ? LIAR : KEPT
      const data = encodeAbiParameters(ANSWERED, [forged, keccak256(marked)])
      response.end(JSON.stringify({ data, padding: way === 'large' ? 'x'.repeat(10_000) : '' }))
    })
    for (const [acts, [name, place]] of RESOLVERS.entries()) {
      await putCode(chain, place, STAND_INS.GatewayResolver, [toHex(acts)])
      await ens.register(name, KEPT, place)
    }
  }, 60_000)
  afterAll(() => gateway?.stop())
  beforeEach(() => {
    asked.length = 0
    way = 'honest'
  })

  /** The real door, which this machine's gateway stands behind in the place of the one that the resolvers name. */
  const open = (): GatewayReader => {
    const door = createNetwork({ log: () => {} })
    const local = (url: string) => url.replace('https://gateway.example', gateway.url)
    const network = {
      ...door,
      get: (url: string, options: Parameters<Network['get']>[1]) => door.get(local(url), options),
    }
    return createGateways(network, { timeoutMs: 500, wholeMs: 20_000, maxBytes: 4_000 })
  }

  it('leads where the gateway says and its resolver takes it, which counts as claimed', async () => {
    const hosts = ['gateway.example']
    const answer = await lookUp('kept.eth', open())
    expect(answer).toMatchObject({ kind: 'found', address: KEPT, name: 'kept.eth', provenance: 'claimed', hosts })
    expect(asked.length).toBe(1)
    expect(await lookUp('twice.eth', open())).toMatchObject({ kind: 'found', address: KEPT })
    expect(asked.length).toBe(3)
    expect(await lookUp('straight.eth', open())).toMatchObject({ kind: 'found', address: KEPT, provenance: 'claimed' })
    expect(asked.length).toBe(4)
  })

  it('is not asked about where that is off: its host is named, and nothing leaves', async () => {
    expect(await lookUp('kept.eth')).toEqual({ kind: 'off-chain', ...at, name: 'kept.eth', hosts: ['gateway.example'] })
    expect(asked).toEqual([])
  })

  it('is not known where its resolver does not take what the gateway says', async () => {
    way = 'forged'
    expect(await lookUp('kept.eth', open())).toMatchObject({ kind: 'gateway-failed' })
    expect(asked.length).toBe(1)
  })

  it('is given up where the gateway says too much, nothing, or that it does not know', async () => {
    const why = async (now: Way) => {
      way = now
      const answer = await lookUp('kept.eth', open())
      return answer.kind === 'gateway-failed' ? answer.why : answer.kind
    }
    expect(await why('large')).toContain('more than 4000 bytes')
    expect(await why('silent')).toContain('no full answer')
    expect(await why('missing')).toContain('HTTP 404')
  })

  it('asks nobody for a resolver that speaks for another contract', async () => {
    expect(await lookUp('lying.eth', open())).toMatchObject({ kind: 'gateway-failed', hosts: [] })
    expect(asked).toEqual([])
  })

  it('stops where it is sent on without end', async () => {
    expect(await lookUp('endless.eth', open())).toMatchObject({
      kind: 'gateway-failed',
      why: expect.stringContaining('4'),
    })
    expect(asked.length).toBe(4)
  })
})
