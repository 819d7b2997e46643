import fc from 'fast-check'
import { encodeErrorResult, encodeFunctionData, parseAbi } from 'viem'
import { describe, expect, it } from 'vitest'
import { LOCAL_BATCH, questionsOf, responseTo } from '../../../../lib/core/decode/names/batch-lookup.ts'
import { callbackOf, readOffchainLookup } from '../../../../lib/core/decode/names/offchain-lookup.ts'
import type { Hex } from '../../../../lib/core/facts/hex.ts'

const SENDER: Hex = `0x${'ab'.repeat(20)}`
const ABI = parseAbi([
  'error OffchainLookup(address sender, string[] urls, bytes callData, bytes4 callbackFunction, bytes extraData)',
  'function take(bytes response, bytes extraData)',
  'function query((address sender, string[] urls, bytes data)[] queries) view returns (bool[] failures, bytes[] responses)',
])
const take = encodeFunctionData({ abi: ABI, functionName: 'take', args: ['0x0102', '0x0304'] })
const lookupWith = (urls: readonly string[], callData: Hex): Hex =>
  encodeErrorResult({
    abi: ABI,
    errorName: 'OffchainLookup',
    args: [SENDER, urls, callData, take.slice(0, 10) as Hex, '0x0304'],
  })
const read = (urls: readonly string[], callData: Hex) => {
  const lookup = readOffchainLookup(lookupWith(urls, callData))
  if (lookup === null) throw new Error('not read')
  return lookup
}

describe('what a contract wants asked off the chain', () => {
  it('is read, and its callback made as the contract takes it', () => {
    const lookup = read(['https://a.example/'], '0x05')
    expect(lookup).toMatchObject({
      sender: SENDER,
      urls: ['https://a.example/'],
      callData: '0x05',
      extraData: '0x0304',
    })
    expect(callbackOf(lookup, '0x0102')).toBe(take)
  })

  it('is nothing else that a contract may fail with', () => {
    const whole = lookupWith(['https://a.example/'], '0x05')
    const others = ['0x', '0x556f1830', whole.slice(0, -64) as Hex, `${whole}${'00'.repeat(70_000)}` as Hex] as const
    for (const refusal of others) expect(readOffchainLookup(refusal)).toBeNull()
  })

  it('is one question, or each of a batch that is to be taken apart here', () => {
    const one = read(['https://a.example/'], '0x05')
    expect(questionsOf(one)).toEqual([one])
    const queries = [1, 2].map((each) => ({
      sender: SENDER,
      urls: [`https://${each}.example/`],
      data: `0x0${each}` as Hex,
    }))
    const batch = read([LOCAL_BATCH], encodeFunctionData({ abi: ABI, functionName: 'query', args: [queries] }))
    expect(questionsOf(batch)).toEqual(queries.map(({ data, ...rest }) => ({ ...rest, callData: data })))
    expect(responseTo(one, ['0x07'])).toBe('0x07')
  })

  it('is refused where the batch can’t be read or is too large', () => {
    const many = Array.from({ length: 5 }, () => ({ sender: SENDER, urls: [], data: '0x' as Hex }))
    expect(questionsOf(read([LOCAL_BATCH], '0x05'))).toBeNull()
    expect(
      questionsOf(read([LOCAL_BATCH], encodeFunctionData({ abi: ABI, functionName: 'query', args: [many] }))),
    ).toBeNull()
  })

  it('is read or refused, whatever bytes a contract fails with', () => {
    const whole = lookupWith(['https://a.example/', LOCAL_BATCH], '0x05')
    const bytes = fc.uint8Array({ maxLength: 400 }).map((each) => Buffer.from(each).toString('hex'))
    const changed = fc.tuple(fc.nat(whole.length - 12), bytes).map(([at, put]) => {
      const place = 10 + at - (at % 2)
      return `${whole.slice(0, place)}${put}${whole.slice(place + put.length)}` as Hex
    })
    fc.assert(
      fc.property(
        fc.oneof(
          changed,
          bytes.map((each): Hex => `0x${each}`),
        ),
        (refusal) => {
          const lookup = readOffchainLookup(refusal)
          if (lookup === null) return
          expect(callbackOf(lookup, '0x07').length).toBeGreaterThan(10)
          const questions = questionsOf(lookup)
          if (questions !== null)
            responseTo(
              lookup,
              questions.map(() => '0x07' as const),
            )
        },
      ),
    )
  })
})
