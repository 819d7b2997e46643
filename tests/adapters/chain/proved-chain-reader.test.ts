import { encodeAbiParameters, keccak256, numberToHex, pad } from 'viem'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Endpoint } from '../../../lib/adapters/chain/endpoint.ts'
import { createProvedChainReader } from '../../../lib/adapters/chain/proved-chain-reader.ts'
import { createNetwork } from '../../../lib/adapters/network/create-network.ts'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import type { Step } from '../../../lib/core/simulate/scenario.ts'
import type { StateNeed } from '../../../lib/core/simulate/state.ts'
import type { StateView } from '../../../lib/ports/chain-reader.ts'
import { type Fault, type Lie, type LyingProxy, startLyingProxy } from './lying-proxy.ts'
import { type Node, openNode } from './open-node.ts'

let node: Node
const proxies: LyingProxy[] = []
beforeAll(async () => {
  node = await openNode()
})
afterEach(async () => {
  await Promise.all(proxies.splice(0).map((proxy) => proxy.stop()))
})
afterAll(() => node.stop())

const signal = new AbortController().signal
const nobody: Hex = `0x${'77'.repeat(20)}`
const limits = { timeoutMs: 2_000, maxBytes: 4 << 20 }

function readerOf(endpoints: readonly Endpoint[], now?: () => number) {
  const network = createNetwork({ log: () => {} })
  return createProvedChainReader({ network, endpoints, limits, ...(now === undefined ? {} : { now }) })
}

async function through(options: Parameters<typeof startLyingProxy>[1], chainId = 31337) {
  const proxy = await startLyingProxy(node.url, options)
  proxies.push(proxy)
  return { proxy, reader: readerOf([{ chainId, url: proxy.url, ownNode: true }]) }
}

async function pinned(reader: ReturnType<typeof readerOf>, steps: readonly Step[] = []): Promise<StateView> {
  const pin = await reader.pin(31337, steps, signal)
  if (!pin.ok) throw new Error(`not pinned: ${JSON.stringify(pin.unchecked)}`)
  return pin.view
}

/** The slot of wrapped ether (storage place 3) that holds the account's balance. */
const balanceSlot = () => keccak256(encodeAbiParameters([{ type: 'address' }, { type: 'uint256' }], [node.account, 3n]))

const needs = (): StateNeed[] => [
  { kind: 'account', address: node.account },
  { kind: 'account', address: nobody },
  { kind: 'slot', address: node.weth, slot: balanceSlot() },
  { kind: 'slot', address: node.weth, slot: '0x00' },
  { kind: 'slot', address: node.weth, slot: '0xffff' },
]

describe('an honest endpoint', () => {
  it('gives a view of its newest block, on its word', async () => {
    const { proxy, reader } = await through({})
    const view = await pinned(reader)
    const block = await node.ask<{ number: Hex; hash: Hex; timestamp: Hex }>('eth_getBlockByNumber', 'latest', false)
    expect(view).toMatchObject({ chainId: 31337, rules: 'wallet', provenance: 'reported', fork: 'osaka' })
    expect(view.pinned).toEqual({
      number: BigInt(block.number).toString(),
      hash: block.hash,
      ownNode: true,
      timestamp: BigInt(block.timestamp).toString(),
      host: new URL(proxy.url).host,
    })
    expect(view.block.hashes?.[BigInt(block.number).toString()]).toBe(block.hash)
    expect(proxy.asked).toHaveLength(1)
  })

  it('foresees the block that is mined next', async () => {
    const view = await pinned((await through({})).reader)
    await node.ask('evm_mine')
    const next = await node.ask<{ [field: string]: Hex }>('eth_getBlockByNumber', 'latest', false)
    expect(BigInt(next.number ?? 0)).toBe(BigInt(view.block.number))
    expect(BigInt(next.baseFeePerGas ?? 0)).toBe(BigInt(view.block.baseFee ?? -1))
    expect(BigInt(next.gasLimit ?? 0)).toBe(BigInt(view.block.gasLimit))
  })

  it('has its state read in one round, exactly as the node has it', async () => {
    const { proxy, reader } = await through({})
    const view = await pinned(reader)
    const answer = await view.read(needs(), signal)
    if (!answer.ok) throw new Error(JSON.stringify(answer.unchecked))
    const { accounts } = answer.state
    expect(accounts[nobody]).toEqual({ balance: '0', nonce: '0', code: '0x', storage: {} })
    const balance = await node.ask<Hex>('eth_getBalance', node.account, 'latest')
    expect(accounts[node.account]).toMatchObject({ balance: BigInt(balance).toString(), code: '0x' })
    expect(accounts[node.weth]?.code).toBe(await node.ask('eth_getCode', node.weth, 'latest'))
    expect(accounts[node.weth]?.storage).toEqual({
      [balanceSlot()]: pad('0x64'),
      [pad('0x00')]: await node.ask('eth_getStorageAt', node.weth, '0x0', 'latest'),
      [pad('0xffff')]: pad('0x'),
    })
    expect(proxy.asked).toHaveLength(2)
  })

  it('is asked for nothing twice, and everything that was read stays known', async () => {
    const { proxy, reader } = await through({})
    const view = await pinned(reader)
    await view.read(needs(), signal)
    await view.read(needs(), signal)
    expect(proxy.asked).toHaveLength(2)
    const more = await view.read([{ kind: 'slot', address: node.weth, slot: '0x01' }], signal)
    expect(more.ok && Object.keys(more.state.accounts)).toHaveLength(3)
    expect(more.ok && Object.keys(more.state.accounts[node.weth]?.storage ?? {})).toHaveLength(4)
    expect(proxy.asked.at(-1)).toEqual(['eth_getProof'])
  })

  it('is read from several sides at once', async () => {
    const view = await pinned((await through({})).reader)
    const slot = (at: Hex) => view.read([{ kind: 'slot', address: node.weth, slot: at }], signal)
    await Promise.all([slot('0x00'), slot('0x01'), slot('0x02')])
    const answer = await slot('0x00')
    expect(answer.ok && Object.keys(answer.state.accounts[node.weth]?.storage ?? {})).toHaveLength(3)
  })

  it('keeps one block for the whole review while the chain moves on', async () => {
    const view = await pinned((await through({})).reader)
    const before = await node.ask<Hex>('eth_getBalance', node.friend, 'latest')
    await node.send({ from: node.account, to: node.friend, value: '0x1' })
    const answer = await view.read([{ kind: 'account', address: node.friend }], signal)
    expect(answer.ok && answer.state.accounts[node.friend]?.balance).toBe(BigInt(before).toString())
  })

  it('hints at what a call touches, its parties first', async () => {
    const data: Hex = `0xa9059cbb${pad(nobody).slice(2)}${pad('0x01').slice(2)}`
    const steps = [{ from: node.account, to: node.weth, value: '0', data }]
    const view = await pinned((await through({})).reader, steps)
    const hints = view.hinted
    expect(hints).toContainEqual({ kind: 'account', address: node.account })
    expect(hints).toContainEqual({ kind: 'account', address: view.block.coinbase })
    expect(hints).toContainEqual({ kind: 'slot', address: node.weth, slot: balanceSlot() })
    expect((await view.read(hints, signal)).ok).toBe(true)
  })

  it('may know no access lists: then the parties alone are the hint', async () => {
    const refuse = ({ method }: { method: string }) =>
      method === 'eth_createAccessList' ? { code: -32601, message: 'method not found' } : undefined
    const steps: Step[] = [{ from: node.account, to: null, value: '0', data: '0x' }]
    const view = await pinned((await through({ refuse })).reader, steps)
    expect(view.hinted.map((hint) => hint.kind === 'account' && hint.address)).toEqual([
      view.block.coinbase,
      node.account,
    ])
  })

  it('proves earlier block hashes by their links', async () => {
    await node.ask('anvil_mine', '0x5')
    const view = await pinned((await through({})).reader)
    const tip = BigInt(view.pinned?.number ?? 0)
    const answer = await view.read([{ kind: 'block-hash', number: (tip - 4n).toString() }], signal)
    for (const back of [0n, 1n, 2n, 3n, 4n]) {
      const { hash } = await node.ask<{ hash: Hex }>('eth_getBlockByNumber', numberToHex(tip - back), false)
      expect(answer.ok && answer.hashes[(tip - back).toString()]).toBe(hash)
    }
  })

  it('may take no batches', async () => {
    const { proxy, reader } = await through({ fault: 'no-batches' })
    const view = await pinned(reader)
    expect((await view.read(needs(), signal)).ok).toBe(true)
    expect(proxy.asked.filter((methods) => methods.length > 1)).toHaveLength(1)
  })

  it('may not let blocks be named by hash', async () => {
    const refuse = ({ params }: { params: readonly unknown[] }) =>
      JSON.stringify(params).includes('blockHash') ? { code: -32602, message: 'invalid argument' } : undefined
    const view = await pinned((await through({ refuse })).reader)
    expect((await view.read(needs(), signal)).ok).toBe(true)
  })
})

type Any = { [key: string]: Any } & Any[] & string
const flip = (text: string, at = text.length - 1) =>
  text.slice(0, at) + (Number.parseInt(text.charAt(at), 16) ^ 1).toString(16) + text.slice(at + 1)

/** A lie about the answers of one method. */
const about =
  (method: string, change: (result: Any) => unknown): Lie =>
  (call, result) =>
    call.method === method ? change(structuredClone(result)) : result

const changeProof = (change: (proof: Any) => void) =>
  about('eth_getProof', (proof) => {
    change(proof)
    return proof
  })

describe('a lying endpoint', () => {
  const pinLies: [string, Lie, string][] = [
    ['another chain', about('eth_chainId', () => '0x2'), 'wrong-chain'],
    [
      'a changed state root',
      about('eth_getBlockByNumber', (b) => Object.assign(b, { stateRoot: flip(b.stateRoot ?? '') })),
      'endpoint-lied',
    ],
    [
      'a changed hash',
      about('eth_getBlockByNumber', (b) => Object.assign(b, { hash: flip(b.hash ?? '') })),
      'endpoint-lied',
    ],
    [
      'a later timestamp',
      about('eth_getBlockByNumber', (b) => Object.assign(b, { timestamp: '0x7fffffff' })),
      'endpoint-lied',
    ],
    [
      "another fork's header",
      about('eth_getBlockByNumber', (b) => Object.assign(b, { requestsHash: undefined })),
      'endpoint-lied',
    ],
    ['no block', about('eth_getBlockByNumber', () => null), 'endpoint-failed'],
    ['no chain id', about('eth_chainId', () => ({})), 'endpoint-failed'],
  ]
  it.each(pinLies)('is caught giving %s', async (_, lie, reason) => {
    const { reader } = await through({ lie })
    expect(await reader.pin(31337, [], signal)).toMatchObject({ ok: false, unchecked: { reason } })
  })

  const readLies: [string, Lie, string][] = [
    [
      'an account proof with a flipped digit',
      changeProof((p) => p.accountProof?.splice(0, 1, flip(p.accountProof[0] ?? '') as Any)),
      'endpoint-lied',
    ],
    [
      'a slot proof with a flipped digit',
      changeProof((p) => p.storageProof?.[0]?.proof?.splice(0, 1, flip(p.storageProof[0].proof[0] ?? '') as Any)),
      'endpoint-lied',
    ],
    ['a shortened proof', changeProof((p) => p.accountProof?.pop()), 'endpoint-lied'],
    ['a lengthened proof', changeProof((p) => p.accountProof?.push('0x80' as Any)), 'endpoint-lied'],
    ['a larger balance', changeProof((p) => Object.assign(p, { balance: '0xffffffff' })), 'endpoint-lied'],
    ['another nonce', changeProof((p) => Object.assign(p, { nonce: '0x99' })), 'endpoint-lied'],
    ['another code hash', changeProof((p) => Object.assign(p, { codeHash: `0x${'11'.repeat(32)}` })), 'endpoint-lied'],
    [
      "another slot's value",
      changeProof((p) => p.storageProof?.[0] && Object.assign(p.storageProof[0], { value: '0x1' })),
      'endpoint-lied',
    ],
    ['slots in another order', changeProof((p) => p.storageProof?.reverse()), 'endpoint-lied'],
    ['a slot less', changeProof((p) => p.storageProof?.pop()), 'endpoint-lied'],
    ['another account', changeProof((p) => Object.assign(p, { address: nobody })), 'endpoint-lied'],
    [
      'code with a flipped digit',
      about('eth_getCode', (code) => (code.length > 2 ? flip(code) : code)),
      'endpoint-lied',
    ],
    ['no code', about('eth_getCode', () => '0x'), 'endpoint-lied'],
    ['code where there is none', about('eth_getCode', () => '0x6001'), 'endpoint-lied'],
    ['half a byte of code', about('eth_getCode', () => '0x6'), 'endpoint-failed'],
    ['null for a proof', about('eth_getProof', () => null), 'endpoint-failed'],
    [
      'a proof of the wrong shape',
      about('eth_getProof', (proof) => Object.assign(proof, { accountProof: 'all true' })),
      'endpoint-failed',
    ],
  ]
  it.each(readLies)('is caught giving %s', async (_, lie, reason) => {
    const { proxy, reader } = await through({ lie })
    const view = await pinned(reader)
    const answer = await view.read(needs(), signal)
    expect(answer).toMatchObject({ ok: false, unchecked: { reason } })
    expect(!answer.ok && answer.unchecked.detail).toContain(new URL(proxy.url).host)
  })

  it("is caught giving an older block's state", async () => {
    const old = await node.ask<Hex>('eth_blockNumber')
    await node.ask('anvil_setBalance', nobody, '0x5')
    await node.ask('evm_mine')
    const proof = await node.ask<Any>('eth_getProof', nobody, [], old)
    const view = await pinned((await through({ lie: about('eth_getProof', () => proof) })).reader)
    const answer = await view.read([{ kind: 'account', address: nobody }], signal)
    expect(answer).toMatchObject({ ok: false, unchecked: { reason: 'endpoint-lied' } })
    await node.ask('anvil_setBalance', nobody, '0x0')
    await node.ask('evm_mine')
  })

  it('can only cost time by a false hint, and no more than a bounded one', async () => {
    const many = Array.from({ length: 300 }, (_, at) => ({
      address: pad(numberToHex(at + 1), { size: 20 }),
      storageKeys: Array.from({ length: 50 }, (_, slot) => pad(numberToHex(slot))),
    }))
    const lie = about('eth_createAccessList', () => ({ accessList: many }))
    const steps: Step[] = [{ from: node.account, to: node.friend, value: '1', data: '0x' }]
    const view = await pinned((await through({ lie })).reader, steps)
    expect(view.hinted.length).toBeLessThanOrEqual(2_049)
  })

  it('gives no earlier hash that does not link', async () => {
    const lie: Lie = (call, result) =>
      call.method === 'eth_getBlockByNumber' && call.params[0] !== 'latest'
        ? { ...(result as object), stateRoot: pad('0x01') }
        : result
    const view = await pinned((await through({ lie })).reader)
    const tip = BigInt(view.pinned?.number ?? 0)
    const hashOf = (number: bigint) => view.read([{ kind: 'block-hash', number: number.toString() }], signal)
    expect(await hashOf(tip - 2n)).toMatchObject({ ok: false, unchecked: { reason: 'endpoint-failed' } })
    expect((await hashOf(tip - 1n)).ok).toBe(true)
  })
})

describe('a block that is replaced under us', () => {
  const byNumberOnly = ({ params }: { params: readonly unknown[] }) =>
    JSON.stringify(params).includes('blockHash') ? { code: -32602, message: 'invalid argument' } : undefined

  it('is no lie of an endpoint that names blocks by number', async () => {
    const snapshot = await node.ask('evm_snapshot')
    await node.ask('evm_mine')
    const { reader } = await through({ refuse: byNumberOnly })
    const view = await pinned(reader)
    await node.ask('evm_revert', snapshot)
    await node.send({ from: node.account, to: node.friend, value: '0x1' })
    const answer = await view.read(needs(), signal)
    expect(answer).toMatchObject({ ok: false, unchecked: { reason: 'endpoint-failed' } })
    expect(!answer.ok && answer.unchecked.detail).toContain('replaced block')
  })

  it('does not excuse a lie about a block that is still there', async () => {
    const lie = changeProof((p) => Object.assign(p, { balance: '0xffffffff' }))
    const view = await pinned((await through({ lie, refuse: byNumberOnly })).reader)
    expect(await view.read(needs(), signal)).toMatchObject({ ok: false, unchecked: { reason: 'endpoint-lied' } })
  })
})

describe('an endpoint that fails', () => {
  const faults: Fault[] = ['truncate', 'hang', 'stall', 'flood', 'crash', 'html']
  it.each(faults)('leaves the pin unchecked: %s', async (fault) => {
    const { reader } = await through({ fault })
    expect(await reader.pin(31337, [], signal)).toMatchObject({ ok: false, unchecked: { reason: 'endpoint-failed' } })
  })

  it.each(faults)('leaves the state unchecked: %s', async (fault) => {
    const { reader } = await through({ fault, when: (methods) => methods.includes('eth_getProof') })
    const view = await pinned(reader)
    expect(await view.read(needs(), signal)).toMatchObject({ ok: false, unchecked: { reason: 'endpoint-failed' } })
  })

  it('says so where it refuses for another reason', async () => {
    const refuse = ({ method }: { method: string }) =>
      method === 'eth_getProof' ? { code: -32005, message: 'too many requests today' } : undefined
    const view = await pinned((await through({ refuse })).reader)
    const answer = await view.read(needs(), signal)
    expect(answer).toMatchObject({ ok: false, unchecked: { reason: 'endpoint-failed' } })
    expect(!answer.ok && answer.unchecked.detail).toContain('too many requests today')
  })

  it('is passed over for the next one of the same chain', async () => {
    const gone = await startLyingProxy(node.url, {})
    await gone.stop()
    const down = { chainId: 31337, url: gone.url, ownNode: true }
    const up = { chainId: 31337, url: node.url, ownNode: true }
    expect(await readerOf([down]).pin(31337, [], signal)).toMatchObject({ unchecked: { reason: 'endpoint-failed' } })
    expect((await readerOf([down, up]).pin(31337, [], signal)).ok).toBe(true)
  })

  it('is not waited for once the review ended', async () => {
    const { reader } = await through({ fault: 'hang' })
    const pin = await reader.pin(31337, [], AbortSignal.timeout(50))
    expect(pin).toMatchObject({ ok: false, unchecked: { reason: 'out-of-time' } })
  })
})

describe('a chain', () => {
  const own = (chainId: number, ownNode = true) => [{ chainId, url: node.url, ownNode }]

  it('without an endpoint is not read', async () => {
    expect(await readerOf([]).pin(31337, [], signal)).toEqual({ ok: false, unchecked: { reason: 'no-endpoint' } })
    expect(await readerOf(own(31337)).pin(1, [], signal)).toEqual({ ok: false, unchecked: { reason: 'no-endpoint' } })
  })

  it('that runs differently is not contacted', async () => {
    const { proxy, reader } = await through({}, 42161)
    expect(await reader.pin(42161, [], signal)).toMatchObject({ unchecked: { reason: 'not-simulated' } })
    expect(proxy.asked).toEqual([])
  })

  it('that nobody knows is read only from the user’s own node', async () => {
    const lie = about('eth_chainId', () => '0x1869f')
    const { proxy, reader } = await through({ lie }, 99_999)
    expect((await reader.pin(99_999, [], signal)).ok).toBe(true)
    const others = readerOf([{ chainId: 99_999, url: proxy.url, ownNode: false }])
    expect(await others.pin(99_999, [], signal)).toEqual({ ok: false, unchecked: { reason: 'unknown-chain' } })
  })

  it('whose newest block is too old, or of the future, is stale, except on a node of one’s own', async () => {
    const lie = about('eth_chainId', () => '0x1')
    const { proxy } = await through({ lie }, 1)
    const { timestamp } = await node.ask<{ timestamp: Hex }>('eth_getBlockByNumber', 'latest', false)
    const at = (seconds: number, ownNode: boolean) =>
      readerOf([{ chainId: 1, url: proxy.url, ownNode }], () => Number(timestamp) + seconds).pin(1, [], signal)
    expect((await at(500, false)).ok).toBe(true)
    expect(await at(700, false)).toMatchObject({ ok: false, unchecked: { reason: 'stale' } })
    expect(await at(-700, false)).toMatchObject({ ok: false, unchecked: { reason: 'stale' } })
    expect((await at(700, true)).ok).toBe(true)
  })

  it('is asked for no more than any real transaction touches', async () => {
    const view = await pinned(readerOf(own(31337)))
    const flood = Array.from(
      { length: 5_000 },
      (_, at): StateNeed => ({ kind: 'slot', address: nobody, slot: numberToHex(at) }),
    )
    expect(await view.read(flood, signal)).toMatchObject({ ok: false, unchecked: { reason: 'too-much' } })
  })
})
