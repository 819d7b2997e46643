import fc from 'fast-check'
import { bytesToHex } from 'viem'
import { expect, it } from 'vitest'
import { flatHex } from '../../../lib/adapters/evm/flat-hex.ts'

it('writes any bytes as hex', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => flatHex(bytes) === bytesToHex(bytes)))
})

it('writes a part of other bytes alone', () => {
  expect(flatHex(Uint8Array.of(1, 0xab, 0xff, 2).subarray(1, 3))).toBe('0xabff')
})
