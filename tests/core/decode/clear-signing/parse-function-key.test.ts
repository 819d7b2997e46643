import fc from 'fast-check'
import { toFunctionSelector, toFunctionSignature } from 'viem/utils'
import { describe, expect, it } from 'vitest'
import { parseFunctionKey } from '../../../../lib/core/decode/clear-signing/parse-function-key.ts'

describe('a key of a descriptor', () => {
  it.each([
    ['transfer(address to,uint256 value)', 'transfer(address,uint256)'],
    ['transfer(address,uint)', 'transfer(address,uint256)'],
    ['redeem()', 'redeem()'],
    ['submit((address token,uint256 amount)[] orders, bytes32[2][] salts)', 'submit((address,uint256)[],bytes32[2][])'],
    ['go(((bool yes) inner,string s) outer, bytes calldata data)', 'go(((bool),string),bytes)'],
    ['function pay(address payable to)', 'pay(address)'],
    ['f(tuple(int8 a) t)', 'f((int8))'],
  ])('names a function: %s', (key, signature) => {
    const fn = parseFunctionKey(key)
    expect(fn === undefined ? undefined : toFunctionSignature(fn)).toBe(signature)
  })

  it('gives the names that paths use', () => {
    const fn = parseFunctionKey('submit((address token,uint256 amount) order,bytes32 salt)')
    expect(fn?.inputs).toMatchObject([
      { name: 'order', components: [{ name: 'token' }, { name: 'amount' }] },
      { name: 'salt' },
    ])
  })

  it.each([
    'transfer(address to',
    'transfer(address to,)',
    'transfer(Order order)',
    'transfer(uint257[ x)',
    'transfer(address to) returns (bool)',
    '(address to)',
    `f${'('.repeat(5_000)}`,
    `f(${'uint256 a,'.repeat(2_000)}uint256 b)`,
    '',
  ])('is refused where it names none: %.40s', (key) => {
    expect(parseFunctionKey(key)).toBeUndefined()
  })

  it('never throws, and what it reads can be encoded', () => {
    const text = fc.array(fc.constantFrom('f', '(', ')', ',', ' ', '[', ']', 'uint256', 'address', 'tuple', 'a', '1'))
    fc.assert(
      fc.property(text, (parts) => {
        const fn = parseFunctionKey(parts.join(''))
        if (fn !== undefined) expect(toFunctionSelector(fn)).toMatch(/^0x[0-9a-f]{8}$/)
      }),
    )
  })
})
