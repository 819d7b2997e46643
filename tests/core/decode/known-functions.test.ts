import fc from 'fast-check'
import type { AbiParameter } from 'viem'
import { encodeFunctionData, toFunctionSignature } from 'viem/utils'
import { describe, expect, it } from 'vitest'
import { decodeArguments } from '../../../lib/core/decode/decode-arguments.ts'
import { decodeRequest } from '../../../lib/core/decode/decode-request.ts'
import { meaningSchema } from '../../../lib/core/decode/meaning.ts'
import { DECODERS } from '../../../lib/core/decode/registry.ts'
import { NOTHING_KNOWN } from '../../../lib/core/facts/need.ts'
import { parseWalletRequest } from '../../../lib/core/request/parse-wallet-request.ts'

const ACCOUNT = '0x5ab3b1fa30b1ff1ca3a0b2bd3f4a92f6b8d77b1c'
const CONTEXT = { origin: 'https://dapp.example', chainId: 1, account: ACCOUNT, now: 1_700_000_000 } as const

const functions = DECODERS.flatMap(({ name, abi }) =>
  abi.filter((item) => item.type === 'function').map((fn) => ({ title: `${name}: ${toFunctionSignature(fn)}`, fn })),
)

describe('every function that is known', () => {
  it.each(functions)('$title, with any arguments, is read to the last value and never throws', ({ fn }) => {
    fc.assert(
      fc.property(fc.tuple(...fn.inputs.map(anyValue)), (args) => {
        const data = encodeFunctionData({ abi: [fn], args })
        expect(decodeArguments(fn, data)).toMatchObject({ args: { items: expect.any(Array) } })
        expect(decodeArguments(fn, data)).not.toHaveProperty('oddity')
        const request = parseWalletRequest({ method: 'eth_sendTransaction', params: [{ to: ACCOUNT, data }] })
        const { meaning } = decodeRequest(request, CONTEXT, NOTHING_KNOWN).result
        expect(meaning.function?.signature).toBe(toFunctionSignature(fn))
        meaningSchema.parse(meaning)
      }),
      { numRuns: 25 },
    )
  })
})

/** Any value that the type allows. */
function anyValue(parameter: AbiParameter): fc.Arbitrary<unknown> {
  const list = /^(.*)\[\]$/.exec(parameter.type)?.[1]
  if (list !== undefined) return fc.array(anyValue({ ...parameter, type: list }), { maxLength: 3 })
  const [, element, count] = /^(.*)\[(\d+)\]$/.exec(parameter.type) ?? []
  if (element !== undefined) {
    const length = { minLength: Number(count), maxLength: Number(count) }
    return fc.array(anyValue({ ...parameter, type: element }), length)
  }
  if ('components' in parameter)
    return fc.record(Object.fromEntries(parameter.components.map((part) => [part.name ?? '', anyValue(part)])))
  const [, bits] = /^uint(\d+)$/.exec(parameter.type) ?? []
  if (bits !== undefined) {
    const any = fc.oneof(fc.bigInt(0n, 3n), fc.bigInt(0n, 2n ** BigInt(bits) - 1n))
    return Number(bits) <= 48 ? any.map(Number) : any
  }
  const [, signedBits] = /^int(\d+)$/.exec(parameter.type) ?? []
  if (signedBits !== undefined) {
    const half = 2n ** BigInt(Number(signedBits) - 1)
    const any = fc.oneof(fc.bigInt(-3n, 3n), fc.bigInt(-half, half - 1n))
    return Number(signedBits) <= 48 ? any.map(Number) : any
  }
  const [, size] = /^bytes(\d+)$/.exec(parameter.type) ?? []
  const bytes = (least: number, most: number) =>
    fc.uint8Array({ minLength: least, maxLength: most }).map((list) => `0x${Buffer.from(list).toString('hex')}`)
  if (size !== undefined) return bytes(Number(size), Number(size))
  switch (parameter.type) {
    case 'address':
      return bytes(20, 20)
    case 'bool':
      return fc.boolean()
    case 'bytes':
      return bytes(0, 120)
    default:
      return fc.string()
  }
}
