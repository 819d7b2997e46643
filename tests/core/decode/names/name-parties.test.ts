import { encodeAbiParameters, encodeFunctionData, parseAbi, zeroAddress } from 'viem'
import * as chains from 'viem/chains'
import { describe, expect, it } from 'vitest'
import { decodeRequest } from '../../../../lib/core/decode/decode-request.ts'
import { ENS_RESOLVERS } from '../../../../lib/core/decode/names/ens-resolvers.data.ts'
import { resolveName } from '../../../../lib/core/decode/names/resolve-name.ts'
import { UNIVERSAL_RESOLVER } from '../../../../lib/core/decode/names/universal-resolver.ts'
import { createScope } from '../../../../lib/core/decode/scope.ts'
import type { Address, Hex } from '../../../../lib/core/facts/hex.ts'
import { isVital } from '../../../../lib/core/facts/need.ts'
import { parseWalletRequest } from '../../../../lib/core/request/parse-wallet-request.ts'
import { addressWord, type Given, knownAnswers } from '../known-answers.ts'

const ACCOUNT = '0x5ab3b1fa30b1ff1ca3a0b2bd3f4a92f6b8d77b1c'
const TOKEN: Address = `0x${'11'.repeat(20)}`
const FRIEND: Address = `0x${'22'.repeat(20)}`
const RESOLVER = ENS_RESOLVERS.get(1) ?? '0x'
const CONTEXT = { origin: 'https://dapp.example', chainId: 1, account: ACCOUNT, now: 1_700_000_000 } as const
const there: Given = [{ kind: 'code', address: RESOLVER }, { value: '0x60' }]

const reverseCall = (address: Address): Hex =>
  encodeFunctionData({ abi: UNIVERSAL_RESOLVER, functionName: 'reverseWithGateways', args: [address, 60n, []] })
const named = (address: Address, name: string): Given => [
  { kind: 'view-call', to: RESOLVER, data: reverseCall(address) },
  {
    value: encodeAbiParameters(
      [{ type: 'string' }, { type: 'address' }, { type: 'address' }],
      [name, zeroAddress, zeroAddress],
    ),
  },
]

function read(given: readonly Given[], chainId = 1) {
  const data = encodeFunctionData({ abi: parseAbi(['function transfer(address,uint256)']), args: [FRIEND, 1n] })
  const request = parseWalletRequest({ method: 'eth_sendTransaction', params: [{ from: ACCOUNT, to: TOKEN, data }] })
  const { result, needs } = decodeRequest(request, { ...CONTEXT, chainId }, knownAnswers(given, 'proved'))
  const calls = needs.filter((need) => need.kind === 'view-call' && need.to === RESOLVER)
  const ens = result.facts.filter(({ kind }) => kind === 'ens-name')
  return { ...result, needs, calls, ens, raw: result.meaning.fields.map((field) => field.raw) }
}

it('resolvers are where viem says', () => {
  for (const [id, resolver] of ENS_RESOLVERS) {
    const published = Object.values(chains).filter((chain) => chain.id === id && 'contracts' in chain)
    const addresses = published.map((chain) => JSON.stringify(chain.contracts).toLowerCase())
    expect(addresses.some((text) => text.includes(`"ensuniversalresolver":{"address":"${resolver}"`))).toBe(true)
  }
})

describe('names of those whom a request deals with', () => {
  it('are asked only once it is known that they can be had, and never as if a review hung on them', () => {
    expect(read([]).calls).toEqual([])
    expect(read([there]).calls).toHaveLength(2)
    expect(read([there]).calls.some(isVital)).toBe(false)
    expect(read([[{ kind: 'code', address: RESOLVER }, { value: '0x' }]]).calls).toEqual([])
    expect(read([], 31337).needs).not.toContainEqual(expect.objectContaining({ address: RESOLVER }))
  })

  it('are as well known as the state, and change no raw value', () => {
    const { ens, raw } = read([there, named(FRIEND, 'friend.eth')])
    expect(ens).toEqual([
      { id: `name.${FRIEND}.ens`, kind: 'ens-name', value: { name: 'friend.eth', proper: true }, provenance: 'proved' },
    ])
    expect(raw).toEqual(read([]).raw)
  })

  it.each(['Friend.eth', 'fri\u200bend.eth', 'frіend.eth', 'friend..eth', '\u202eeth.friend'])(
    'that are not written as they must be are said to be improper: %s',
    (name) => {
      expect(read([there, named(FRIEND, name)]).ens[0]?.value).toMatchObject({ proper: false })
    },
  )

  it('are none where the look-up fails, as it does for names off the chain, or answers nonsense', () => {
    const asked = { kind: 'view-call', to: RESOLVER, data: reverseCall(FRIEND) } as const
    for (const answer of [null, { value: '0x' as const }, { value: `0x${'ff'.repeat(96)}` as const }])
      expect(read([there, [asked, answer]]).ens).toEqual([])
    expect(read([there, named(FRIEND, '')]).ens).toEqual([])
    expect(read([there, named(FRIEND, `${'a'.repeat(300)}.eth`)]).ens).toEqual([])
  })

  it('come with who keeps them, from lists and the user’s own book', () => {
    const label: Given = [
      { kind: 'label', chainId: 1, address: FRIEND },
      { json: { name: 'My landlord', source: 'own' } },
    ]
    expect(read([label]).facts).toContainEqual({
      id: `name.${FRIEND}.label`,
      kind: 'label',
      value: { name: 'My landlord', source: 'own' },
      provenance: 'proved',
    })
    expect(
      read([[{ kind: 'label', chainId: 1, address: FRIEND }, { json: null }]]).facts.map(({ kind }) => kind),
    ).not.toContain('label')
  })

  it('are asked of the first few only', () => {
    const calls = Array.from({ length: 40 }, (_, index) => ({
      to: `0x${(index + 1).toString(16).padStart(40, '0')}`,
      value: '0x1',
    }))
    const params = [{ version: '2.0.0', chainId: '0x1', from: ACCOUNT, atomicRequired: true, calls }]
    const request = parseWalletRequest({ method: 'wallet_sendCalls', params })
    const { needs } = decodeRequest(request, CONTEXT, knownAnswers([there]))
    expect(needs.filter(({ kind }) => kind === 'view-call')).toHaveLength(8)
  })
})

describe('a name that somebody typed', () => {
  const resolve = (name: string, ...given: readonly Given[]) => {
    const scope = createScope(CONTEXT, knownAnswers(given, 'proved'))
    return { result: resolveName(name, scope), needs: scope.needs }
  }
  const answerOf = (name: string, value: Hex | null): Given => {
    const [need] = resolve(name, there).needs
    if (need === undefined) throw new Error('nothing asked')
    return [
      need,
      value === null
        ? null
        : { value: encodeAbiParameters([{ type: 'bytes' }, { type: 'address' }], [value, zeroAddress]) },
    ]
  }

  it('leads to an address, however it was typed', () => {
    const given = [there, answerOf('friend.eth', addressWord(FRIEND).value)]
    for (const typed of ['friend.eth', ' FRIEND.eth'])
      expect(resolve(typed, ...given).result).toEqual({
        kind: 'found',
        address: FRIEND,
        name: 'friend.eth',
        provenance: 'proved',
      })
  })

  it('is none where nothing answers, or the zero address does', () => {
    const name = 'friend.eth'
    expect(resolve(name).result).toEqual({ kind: 'asking', name })
    for (const value of ['0x', addressWord(zeroAddress).value] as const)
      expect(resolve(name, there, answerOf(name, value)).result).toEqual({ kind: 'none', name })
  })

  it('is not said to lead nowhere where the contract gave no reason', () => {
    const name = 'friend.eth'
    expect(resolve(name, there, answerOf(name, null)).result).toEqual({ kind: 'refused', name })
  })

  it('is not looked up where the chain has no ENS', () => {
    const name = 'friend.eth'
    const bare: Given = [{ kind: 'code', address: RESOLVER }, { value: '0x' }]
    expect(resolve(name, bare)).toEqual({ result: { kind: 'no-ens', name }, needs: [] })
  })

  it.each(['', 'friend', 'fri\u202eend.eth', 'a..eth', `${'a'.repeat(300)}.eth`])('is no name: %s', (name) => {
    expect(resolve(name, there)).toEqual({ result: { kind: 'improper' }, needs: [] })
  })
})
