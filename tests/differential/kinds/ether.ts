import fc from 'fast-check'
import { type Hex, parseEther, toHex } from 'viem'
import { amounts, at } from '../amounts.ts'
import type { Kinds } from '../plan.ts'

const fresh = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => toHex(bytes))
const data = fc.uint8Array({ maxLength: 600 }).map((bytes): Hex => toHex(bytes))
const precompile = fc.integer({ min: 1, max: 17 }).map((n) => toHex(n, { size: 20 }))

export const ether: Kinds = {
  'ether to an account': fc
    .record({ value: amounts(parseEther('3')), to: fc.nat(), data: fc.option(data, { nil: '0x' as const }) })
    .map(({ value, to, data: bytes }) => ({ traders }) => ({ to: at(traders, to).address, value, data: bytes })),
  'ether to an address never seen': fc
    .record({ value: amounts(parseEther('1')), to: fresh })
    .map((action) => () => action),
  'ether and bytes to a precompile': fc
    .record({ value: fc.constantFrom(0n, 5n), to: precompile, data })
    .map((action) => () => action),
}
