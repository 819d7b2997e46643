import { keccak256, toBytes } from 'viem'
import { expect, it } from 'vitest'
import { requestDigest } from '../../../lib/core/request/request-digest.ts'

it('binds a decision to the method and the exact text of the parameters', () => {
  expect(requestDigest('personal_sign', '["0x00"]')).toBe(keccak256(toBytes('personal_sign\n["0x00"]')))
  expect(requestDigest('personal_sign', '["0x00"]')).not.toBe(requestDigest('eth_sign', '["0x00"]'))
  expect(requestDigest('personal_sign', '["0x00"]')).not.toBe(requestDigest('personal_sign', '[ "0x00"]'))
  expect(requestDigest('personal_sign', '["€"]')).toBe(keccak256(toBytes('personal_sign\n["€"]')))
})
