import { keccak256 } from 'viem'
import { expect, it } from 'vitest'
import type { Hex } from '../../../lib/core/facts/hex.ts'
import { EMPTY_CODE_HASH } from '../../../lib/core/state-proof/empty-hashes.ts'
import { verifyCode } from '../../../lib/core/state-proof/verify-code.ts'

it('takes code that hashes to what was proved, and no other', () => {
  const code: Hex = '0x6080604052'
  expect(verifyCode(keccak256(code), code)).toBe(true)
  expect(verifyCode(keccak256(code), '0x6080604053')).toBe(false)
  expect(verifyCode(keccak256(code), '0x')).toBe(false)
  expect(verifyCode(EMPTY_CODE_HASH, '0x')).toBe(true)
  expect(verifyCode(EMPTY_CODE_HASH, '0x0')).toBe(false)
  expect(verifyCode(EMPTY_CODE_HASH, 'nothing' as Hex)).toBe(false)
})
