import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StateNeed } from '../../../lib/core/simulate/state.ts'
import type { StateView } from '../../../lib/ports/chain-reader.ts'
import type { Fault } from './lying-proxy.ts'
import { type Manner, openEndpoints } from './open-endpoints.ts'
import { type Node, openNode } from './open-node.ts'

let node: Node
beforeAll(async () => {
  node = await openNode()
})
afterAll(() => node.stop())

const signal = new AbortController().signal
const slots = (...at: number[]): StateNeed[] => [
  { kind: 'account', address: node.account },
  ...at.map((slot): StateNeed => ({ kind: 'slot', address: node.weth, slot: `0x${slot.toString(16)}` })),
]
const onProofs: Pick<Manner, 'when'> = { when: (methods) => methods.includes('eth_getProof') }
const forged: Manner = {
  lie: ({ method }, result) =>
    method === 'eth_getProof' ? Object.assign(structuredClone(result) as object, { balance: '0x99' }) : result,
}

async function open(...manners: Manner[]) {
  const endpoints = await openEndpoints(node.url, manners)
  return endpoints
}

async function pin(reader: ReturnType<Awaited<ReturnType<typeof open>>['reader']>): Promise<StateView> {
  const pinned = await reader.pin(31337, [], signal)
  if (!pinned.ok) throw new Error(JSON.stringify(pinned.unchecked))
  return pinned.view
}

describe('where several endpoints are set', () => {
  it('the next one is not asked while the first one answers', async () => {
    const { reader, methods } = await open({}, {})
    const one = reader()
    expect(await (await pin(one)).read(slots(0, 1), signal)).toMatchObject({ ok: true })
    expect(methods()[1]).toEqual([])
    expect(one.hosts()).toHaveLength(1)
  })

  it.each<Fault>(['hang', 'stall', 'truncate', 'crash', 'html', 'flood'])(
    'one that fails midway does not cost the review: %s',
    async (fault) => {
      const { reader, hosts } = await open({ fault, ...onProofs }, {})
      const one = reader()
      const view = await pin(one)
      expect(view.pinned).toMatchObject({ host: hosts[0] })
      expect(await view.read(slots(0, 1), signal)).toMatchObject({ ok: true })
      expect(one.hosts()).toEqual(hosts)
      expect(view.pinned?.workarounds?.join()).toContain(hosts[0])
    },
  )

  it('one that is gone altogether does not cost it either', async () => {
    const { reader, proxies } = await open({}, {})
    const view = await pin(reader())
    await proxies[0]?.stop()
    expect(await view.read(slots(0), signal)).toMatchObject({ ok: true })
  })

  it.each<Fault>(['hang', 'crash'])('one that fails from the start is passed over: %s', async (fault) => {
    const { reader, hosts } = await open({ fault }, {})
    const one = reader()
    const view = await pin(one)
    expect(view.pinned).toMatchObject({ host: hosts[1] })
    expect(one.hosts()).toEqual(hosts)
    expect(view.pinned?.workarounds?.join()).toContain(hosts[0])
  })

  it('one whose proof fails is not asked again in this review, and what it did is said', async () => {
    const { reader, hosts, methods } = await open(forged, {})
    const view = await pin(reader())
    for (const slot of [0, 1, 2]) expect(await view.read(slots(slot), signal)).toMatchObject({ ok: true })
    expect(methods()[0]?.filter((method) => method === 'eth_getProof')).toHaveLength(2)
    expect(view.pinned?.workarounds).toEqual([expect.stringContaining(`${hosts[0]} gave a proof that does not hold`)])
    await reader().pin(31337, [], signal)
    expect(methods()[0]?.at(-1)).not.toBe('eth_getProof')
  })

  it('a lie is told where none is left that proves', async () => {
    const { reader } = await open({ fault: 'crash', ...onProofs }, forged)
    const view = await pin(reader())
    expect(await view.read(slots(0), signal)).toMatchObject({ ok: false, unchecked: { reason: 'endpoint-lied' } })
  })

  it('all may fail: then nothing is believed', async () => {
    const { reader } = await open({ fault: 'crash', ...onProofs }, { fault: 'truncate', ...onProofs })
    const view = await pin(reader())
    expect(await view.read(slots(0), signal)).toMatchObject({ ok: false, unchecked: { reason: 'endpoint-failed' } })
  })

  it('one without proofs leaves them to the other, and is asked last from then on', async () => {
    const noProofs: Manner = {
      refuse: ({ method }) => (method === 'eth_getProof' ? { code: -32601, message: 'no such method' } : undefined),
    }
    const { reader, hosts } = await open(noProofs, {})
    const view = await pin(reader())
    expect(await view.read(slots(0), signal)).toMatchObject({ ok: true })
    expect(view.pinned?.limits).toContain(`${hosts[0]} gives no proofs`)
    expect((await pin(reader())).pinned).toMatchObject({ host: hosts[1] })
  })

  it('runs side by side ask for nothing twice', async () => {
    const { reader, methods } = await open({})
    const view = await pin(reader())
    const answers = await Promise.all(
      [
        [0, 1],
        [1, 2],
        [0, 2],
      ].map((at) => view.read(slots(...at), signal)),
    )
    expect(answers.every(({ ok }) => ok)).toBe(true)
    const accounts = methods()[0]?.filter((method) => method === 'eth_getCode')
    expect(accounts).toHaveLength(2 + 1)
    for (const answer of answers.slice(1)) {
      expect(answer.ok && Object.keys(answer.state.accounts[node.weth]?.storage ?? {})).toHaveLength(3)
    }
  })
})
