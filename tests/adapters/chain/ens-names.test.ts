import { encodeFunctionData, parseAbi } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ResolvedName, resolveName } from '../../../lib/core/decode/names/resolve-name.ts'
import { createScope } from '../../../lib/core/decode/scope.ts'
import type { Address, Hex } from '../../../lib/core/facts/hex.ts'
import { type Answer, isLibraryNeed, needKey } from '../../../lib/core/facts/need.ts'
import { inspectLine } from '../../../scripts/inspect/inspect-line.ts'
import { type Chain, startChain } from '../../world/chain.ts'
import { deployEns } from '../../world/ens.ts'
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

/** A Latin `a` would be another name. */
const POSING = 'аlice.eth'

/** Ethereum with ENS's own registry, reverse registrar and resolver; the Universal Resolver over them is a stand-in. */
let chain: Chain
beforeAll(async () => {
  chain = await startChain()
  await askChain(chain, 'anvil_setChainId', [1])
  const ens = await deployEns(chain)
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

/** What the name leads to, with the chain itself running the views that are asked for. */
async function lookUp(name: string): Promise<ResolvedName> {
  const known = new Map<string, Answer>()
  for (;;) {
    const scope = createScope({ origin: 'https://a.example', chainId: 1, account: ME, now: 0 }, known)
    const result = resolveName(name, scope)
    if (scope.needs.length === 0) return result
    for (const need of scope.needs) known.set(needKey(need), await answer(need))
  }
}

async function answer(need: Parameters<typeof needKey>[0]): Promise<Answer> {
  if (isLibraryNeed(need) || (need.kind !== 'code' && need.kind !== 'view-call')) throw new Error(`asked: ${need.kind}`)
  const [method, what] =
    need.kind === 'code' ? ['eth_getCode', need.address] : ['eth_call', { to: need.to, data: need.data }]
  try {
    return { ok: true, value: (await askChain(chain, method, [what, 'latest'])) as Hex, provenance: 'reported' }
  } catch (error) {
    return { ok: false, reason: String(error) }
  }
}

describe('where a name leads, by ENS’s own contracts', () => {
  it('is the address that it was given, however the name is typed', async () => {
    const found = { kind: 'found', address: ALICE, name: 'alice.eth', provenance: 'reported' }
    expect(await lookUp('alice.eth')).toEqual(found)
    expect(await lookUp(' ALICE.eth ')).toEqual(found)
  })

  it('is nowhere where nobody has the name, or only a host could tell', async () => {
    expect(await lookUp('nobody.eth')).toEqual({ kind: 'none' })
    expect(await lookUp('offchain.eth')).toEqual({ kind: 'none' })
  })

  it('is not asked of a name that could pose as another', async () => {
    expect(await lookUp(POSING)).toEqual({ kind: 'improper' })
  })
})
