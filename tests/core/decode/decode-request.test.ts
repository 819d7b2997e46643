import fc from 'fast-check'
import { encodeFunctionData, toFunctionSelector } from 'viem/utils'
import { describe, expect, it } from 'vitest'
import { decodeRequest } from '../../../lib/core/decode/decode-request.ts'
import { digestRequest } from '../../../lib/core/decode/digests.ts'
import { type Meaning, meaningSchema } from '../../../lib/core/decode/meaning.ts'
import { DECODERS } from '../../../lib/core/decode/registry.ts'
import type { Json } from '../../../lib/core/facts/json.ts'
import { isLibraryNeed, NOTHING_KNOWN } from '../../../lib/core/facts/need.ts'
import { parseWalletRequest } from '../../../lib/core/request/parse-wallet-request.ts'

const ACCOUNT = '0x5ab3b1fa30b1ff1ca3a0b2bd3f4a92f6b8d77b1c'
const OTHER = '0x0c54fccd2e384b4bb6f2e405bf5cbc15a017aafb'
const CONTEXT = { origin: 'https://dapp.example', chainId: 1, account: ACCOUNT, now: 1_700_000_000 } as const

function decode(method: string, params: Json) {
  const request = parseWalletRequest({ method, params })
  const stage = decodeRequest(request, CONTEXT, NOTHING_KNOWN)
  expect(() => meaningSchema.parse(stage.result.meaning)).not.toThrow()
  expect(JSON.parse(JSON.stringify(stage.result))).toEqual(stage.result)
  digestRequest(request)
  return stage.result
}

const send = (data: string, to: string = OTHER) => decode('eth_sendTransaction', [{ from: ACCOUNT, to, data }])

const inside = (meaning: Meaning): Meaning[] => [meaning, ...meaning.calls.flatMap(inside)]

describe('any bytes give a meaning', () => {
  it('as calldata', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void send(toHex(bytes))),
      { numRuns: 500 },
    )
  })

  it('as the arguments of every function that is known', () => {
    const selectors = DECODERS.flatMap(({ abi }) =>
      abi.filter((item) => item.type === 'function').map((fn) => toFunctionSelector(fn)),
    )
    const words = fc.array(fc.oneof(fc.constant(0n), fc.bigInt(0n, 512n), fc.bigInt(0n, 2n ** 256n - 1n)), {
      maxLength: 24,
    })
    fc.assert(
      fc.property(fc.constantFrom(...selectors), words, (selector, list) => {
        const data = selector + list.map((word) => word.toString(16).padStart(64, '0')).join('')
        expect(send(data).meaning.kind).toBe('contract-call')
      }),
      { numRuns: 2_000 },
    )
  })

  it('as a message or a signed transaction', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(['message', 'siwe']).toContain(decode('personal_sign', [toHex(bytes), ACCOUNT]).meaning.kind)
        expect(decode('eth_sendRawTransaction', [toHex(bytes)]).meaning.kind).toBe('raw-transaction')
      }),
    )
  })

  it('and so does any JSON, for any method', () => {
    const methods = ['eth_signTypedData_v4', 'wallet_addEthereumChain', 'wallet_watchAsset', 'wallet_sendCalls', 'x']
    fc.assert(
      fc.property(fc.constantFrom(...methods), fc.jsonValue({ maxDepth: 8 }), (method, value) => {
        decode(method, [value as Json])
        decode(method, [ACCOUNT, value as Json])
      }),
    )
  })
})

describe('what is too much is cut, and said to be cut', () => {
  const abi = [
    {
      type: 'function',
      name: 'multicall',
      inputs: [{ name: 'data', type: 'bytes[]' }],
      outputs: [],
      stateMutability: 'payable',
    },
  ] as const
  const multicall = (data: readonly `0x${string}`[]) => encodeFunctionData({ abi, args: [data] })

  it('calls nested deeper than anyone nests them', () => {
    let data: `0x${string}` = '0x12345678'
    for (let depth = 0; depth < 30; depth += 1) data = multicall([data])
    const deepest = inside(send(data).meaning).at(-1)
    expect(deepest).toMatchObject({ kind: 'unknown', reason: expect.stringContaining('nested deeper') })
  })

  it('thousands of calls', () => {
    const meanings = inside(send(multicall(Array.from({ length: 2_000 }, () => '0x12345678' as const))).meaning)
    expect(meanings.at(-1)).toMatchObject({
      kind: 'unknown',
      reason: expect.stringContaining('more calls than are read'),
    })
  })

  it('questions to hundreds of tokens', () => {
    const calls = Array.from({ length: 300 }, (_, index) => {
      const to = `0x${index.toString(16).padStart(40, '1')}`
      return { to, data: `0xa9059cbb${OTHER.slice(2).padStart(64, '0')}${'5'.padStart(64, '0')}` }
    })
    const params = [
      { version: '2.0.0', chainId: '0x1', from: ACCOUNT, atomicRequired: true, calls: calls.slice(0, 256) },
    ]
    const request = parseWalletRequest({ method: 'wallet_sendCalls', params })
    const { needs, result } = decodeRequest(request, CONTEXT, NOTHING_KNOWN)
    expect(needs.filter((need) => !isLibraryNeed(need)).length).toBeLessThanOrEqual(64 * 3)
    expect(needs.filter(isLibraryNeed).length).toBeLessThanOrEqual(64 * 3)
    expect(result.meaning.calls).toHaveLength(256)
  })

  it('a million bytes of text', () => {
    const { meaning, facts } = decode('personal_sign', ['x'.repeat(1_000_000), ACCOUNT])
    expect(meaning.fields[0]?.value).toContain('more characters')
    expect(JSON.stringify(facts).length).toBeLessThan(1_100_000)
  })
})

describe('every field stands on a fact', () => {
  it('with its own id, computed from the request alone', () => {
    const data = `0xa22cb465${OTHER.slice(2).padStart(64, '0')}${'1'.padStart(64, '0')}`
    const { meaning, facts } = send(data)
    expect(meaning.fields.map(({ factId }) => factId)).toEqual([
      'asked.meaning.@.to',
      'asked.meaning.#.operator',
      'asked.meaning.#.approved',
    ])
    for (const { factId, raw } of meaning.fields)
      expect(facts.find(({ id }) => id === factId)).toMatchObject({ value: raw, provenance: 'computed' })
  })
})

describe('bytes that are not the usual encoding are read, and said to be unusual', () => {
  const approve = `0x095ea7b3${OTHER.slice(2).padStart(64, '0')}${'5'.padStart(64, '0')}`

  it('bytes after the arguments', () => {
    const { meaning, facts } = send(`${approve}abcd`)
    expect(meaning.reason).toContain('2 bytes follow the arguments, from byte 68')
    expect(facts).toContainEqual({
      id: 'asked.meaning.encoding',
      kind: 'encoding',
      value: { kind: 'trailing', offset: 68, size: 2, bytes: '0xabcd' },
      provenance: 'computed',
    })
  })

  it('an address with something in front of it', () => {
    const dirty = `0x095ea7b3${'ff'.repeat(12)}${OTHER.slice(2)}${'5'.padStart(64, '0')}`
    expect(send(dirty).meaning.reason).toContain('Not encoded in the usual way, from byte 4')
    expect(send(approve).meaning.reason).not.toContain('Not encoded')
  })

  it('bytes that do not fit the function that they name', () => {
    expect(send('0x095ea7b300').meaning).toMatchObject({
      kind: 'contract-call',
      reason: 'The bytes do not fit approve(address,uint256): what byte 4 asks for lies behind the end',
      acts: [],
    })
  })
})

function toHex(bytes: Uint8Array): `0x${string}` {
  return `0x${Buffer.from(bytes).toString('hex')}`
}
