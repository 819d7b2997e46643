import { numberToHex } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Step } from '../../../lib/core/simulate/scenario.ts'
import type { StateNeed } from '../../../lib/core/simulate/state.ts'
import type { StateView } from '../../../lib/ports/chain-reader.ts'
import { type Manner, openEndpoints } from './open-endpoints.ts'
import { type Node, openNode } from './open-node.ts'

let node: Node
beforeAll(async () => {
  node = await openNode()
})
afterAll(() => node.stop())

const signal = new AbortController().signal
const slotsOf = (count: number, from = 0): StateNeed[] =>
  Array.from({ length: count }, (_, at) => ({ kind: 'slot', address: node.weth, slot: numberToHex(from + at) }))
const step = (): Step => ({ from: node.account, to: node.friend, value: '1', data: '0x' })

async function open(...manners: Manner[]) {
  const endpoints = await openEndpoints(node.url, manners)
  const pin = async (steps: readonly Step[] = []): Promise<StateView> => {
    const pinned = await endpoints.reader().pin(31337, steps, signal)
    if (!pinned.ok) throw new Error(JSON.stringify(pinned.unchecked))
    return pinned.view
  }
  return { ...endpoints, pin, asked: () => endpoints.proxies[0]?.asked ?? [] }
}

const isProof = ({ method }: { method: string }) => method === 'eth_getProof'

describe('an endpoint with limits is worked with, said so of, and not tried beyond them again', () => {
  it('takes small batches only', async () => {
    const { pin, asked, hosts } = await open({ mostCalls: 4 })
    const needs = Array.from({ length: 10 }, (_, at): StateNeed => ({ kind: 'account', address: person(at) }))
    const view = await pin()
    expect(await view.read(needs, signal)).toMatchObject({ ok: true })
    expect(view.pinned?.limits).toContain(`${hosts[0]} takes at most 4 calls at a time`)
    const before = asked().length
    expect(await (await pin()).read([...needs, { kind: 'account', address: person(99) }], signal)).toMatchObject({
      ok: true,
    })
    expect(
      asked()
        .slice(before)
        .every((methods) => methods.length <= 4),
    ).toBe(true)
  })

  it('proves a few slots at a time only', async () => {
    const refuse: Manner['refuse'] = (call) =>
      isProof(call) && (call.params[1] as unknown[]).length > 32
        ? { code: -32602, message: 'too many slots (max 32)' }
        : undefined
    const { pin, asked, hosts } = await open({ refuse })
    const view = await pin()
    const answer = await view.read(slotsOf(100), signal)
    expect(answer.ok && Object.keys(answer.state.accounts[node.weth]?.storage ?? {})).toHaveLength(100)
    expect(view.pinned?.limits).toEqual([`${hosts[0]} proves at most 32 slots at a time`])
    const before = asked().length
    expect(await (await pin()).read(slotsOf(100, 500), signal)).toMatchObject({ ok: true })
    expect(
      asked()
        .slice(before)
        .flat()
        .filter((method) => method === 'eth_getProof'),
    ).toHaveLength(4)
    expect(asked().slice(before)).toHaveLength(2)
  })

  it('says no size: ever fewer are tried', async () => {
    const refuse: Manner['refuse'] = (call) =>
      isProof(call) && (call.params[1] as unknown[]).length > 10
        ? { code: -32602, message: 'too many keys' }
        : undefined
    const view = await (await open({ refuse })).pin()
    expect(await view.read(slotsOf(60), signal)).toMatchObject({ ok: true })
  })

  it('knows no access lists', async () => {
    const refuse: Manner['refuse'] = ({ method }) =>
      method === 'eth_createAccessList' ? { code: -32601, message: 'method not found' } : undefined
    const { pin, asked, hosts } = await open({ refuse })
    const view = await pin([step()])
    expect(view.pinned?.limits).toEqual([`${hosts[0]} does not say beforehand what will be touched`])
    expect(await view.read(view.hinted, signal)).toMatchObject({ ok: true })
    await pin([{ ...step(), value: '2' }])
    expect(
      asked()
        .flat()
        .filter((method) => method === 'eth_createAccessList'),
    ).toHaveLength(1)
  })

  it('names blocks by number only', async () => {
    const refuse: Manner['refuse'] = ({ params }) =>
      JSON.stringify(params).includes('blockHash') ? { code: -32602, message: 'invalid argument' } : undefined
    const { pin, asked, hosts } = await open({ refuse })
    const view = await pin()
    expect(await view.read(slotsOf(1), signal)).toMatchObject({ ok: true })
    expect(view.pinned?.limits).toEqual([`${hosts[0]} lets blocks be named by number only`])
    const before = asked().length
    expect(await (await pin()).read(slotsOf(1, 7), signal)).toMatchObject({ ok: true })
    expect(asked().length - before).toBe(2)
  })

  it('is asked too much for a moment', async () => {
    let busy = 3
    const refuse: Manner['refuse'] = (call) =>
      isProof(call) && busy-- > 0 ? { code: -32005, message: 'rate limit exceeded' } : undefined
    const view = await (await open({ refuse })).pin()
    expect(await view.read([...slotsOf(1), ...people(2)], signal)).toMatchObject({ ok: true })
  })

  it('is asked too much for good: the next one answers', async () => {
    const refuse: Manner['refuse'] = (call) => (isProof(call) ? { code: 429, message: 'too many requests' } : undefined)
    const { pin, methods } = await open({ refuse }, {})
    expect(await (await pin()).read(slotsOf(1), signal)).toMatchObject({ ok: true })
    expect(methods()[1]).toContain('eth_getProof')
  })
})

describe('what was proved is kept from one review to the next', () => {
  it('of the same block, nothing is asked again but which block is the newest', async () => {
    const { pin, asked } = await open({})
    const [first, needs] = [await pin([step()]), [...slotsOf(3), ...people(2)]]
    const one = await first.read([...first.hinted, ...needs], signal)
    const before = asked().length
    const second = await pin([step()])
    expect(await second.read([...second.hinted, ...needs], signal)).toEqual(one)
    expect(asked().slice(before)).toEqual([['eth_chainId', 'eth_getBlockByNumber', 'eth_config']])
  })

  it('of a later block, the state is proved anew but code is not asked for again', async () => {
    const { pin, asked } = await open({})
    await (await pin()).read(slotsOf(1), signal)
    await node.send({ from: node.account, to: node.weth, value: '0x5' })
    const before = asked().length
    const view = await pin()
    const answer = await view.read(slotsOf(1), signal)
    expect(answer.ok && answer.state.accounts[node.weth]).toMatchObject({
      balance: BigInt(await node.ask('eth_getBalance', node.weth, 'latest')).toString(),
      code: await node.ask('eth_getCode', node.weth, 'latest'),
    })
    expect(asked().slice(before).flat()).toContain('eth_getProof')
    expect(asked().slice(before).flat()).not.toContain('eth_getCode')
  })

  it('code that changed meanwhile is noticed and read', async () => {
    const { pin } = await open({})
    const changing = person(7)
    await node.ask('anvil_setCode', changing, '0x6001')
    await node.ask('evm_mine')
    await (await pin()).read([{ kind: 'account', address: changing }], signal)
    await node.ask('anvil_setCode', changing, '0x6002')
    await node.ask('evm_mine')
    const answer = await (await pin()).read([{ kind: 'account', address: changing }], signal)
    expect(answer.ok && answer.state.accounts[changing]?.code).toBe('0x6002')
  })

  it('code that is kept does not let a false code hash pass', async () => {
    let lies = false
    const kept = await node.ask<string>('eth_getProof', node.weth, [], 'latest')
    const { pin } = await open({
      lie: (call, result) =>
        lies && isProof(call)
          ? { ...(result as object), codeHash: (kept as unknown as { codeHash: string }).codeHash }
          : result,
    })
    await (await pin()).read([...slotsOf(1), { kind: 'account', address: person(8) }], signal)
    lies = true
    await node.ask('anvil_setCode', person(8), '0x6003')
    await node.ask('evm_mine')
    const answer = await (await pin()).read([{ kind: 'account', address: person(8) }], signal)
    expect(answer).toMatchObject({ ok: false, unchecked: { reason: 'endpoint-lied' } })
  })
})

function person(at: number) {
  return numberToHex(0x9000 + at, { size: 20 })
}
function people(count: number): StateNeed[] {
  return Array.from({ length: count }, (_, at) => ({ kind: 'account', address: person(at) }))
}
