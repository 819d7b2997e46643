import { encodeFunctionData, numberToHex, parseAbi } from 'viem'
import { describe, expect, it } from 'vitest'
import { addressesIn } from '../../../lib/adapters/chain/addresses-in.ts'
import type { Address } from '../../../lib/core/facts/hex.ts'

const abi = parseAbi([
  'function transfer(address to, uint256 amount)',
  'function run(address to, bytes data)',
  'function many(address[] all)',
])
const person = (at: number): Address => numberToHex(0xabcn * 2n ** 148n + 0xdefn * 2n ** 24n + BigInt(at), { size: 20 })
const pay = (to: Address, amount = 5n) => encodeFunctionData({ abi, functionName: 'transfer', args: [to, amount] })

describe('whom a call’s data names is read with all else', () => {
  it('in a call, and in calls inside of it', () => {
    expect(addressesIn(pay(person(1)))).toEqual([person(1)])
    const inner = encodeFunctionData({ abi, functionName: 'run', args: [person(2), pay(person(1))] })
    const outer = encodeFunctionData({ abi, functionName: 'run', args: [person(3), inner] })
    expect(addressesIn(outer)).toEqual([person(3), person(2), person(1)])
  })

  it('but no amount, and nobody in data that is cut short or none', () => {
    expect(addressesIn(pay(person(1), 10n ** 24n))).toEqual([person(1)])
    expect(addressesIn(pay(person(1), 2n ** 256n - 1n))).toEqual([person(1)])
    expect(addressesIn(pay(person(1)).slice(0, 60) as Address)).toEqual([])
    expect(addressesIn('0x')).toEqual([])
  })

  it('and no more than a few, however many a page names', () => {
    const all = Array.from({ length: 500 }, (_, at) => person(at))
    expect(addressesIn(encodeFunctionData({ abi, functionName: 'many', args: [all] }))).toHaveLength(8)
  })
})
