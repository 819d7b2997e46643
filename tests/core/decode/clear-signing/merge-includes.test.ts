import { describe, expect, it } from 'vitest'
import { deploymentsOf } from '../../../../lib/core/decode/clear-signing/descriptor.ts'
import { mergeIncludes } from '../../../../lib/core/decode/clear-signing/merge-includes.ts'

const SHARED = {
  context: { contract: {} },
  display: {
    formats: {
      'approve(address spender,uint256 value)': {
        intent: 'Approve',
        fields: [
          { path: 'spender', label: 'Spender', format: 'addressName' },
          { path: 'value', label: 'Amount', format: 'tokenAmount', params: { tokenPath: '@.to', threshold: '0x80' } },
        ],
      },
    },
  },
}

const BOUND = {
  $schema: '../../specs/erc7730-v2.schema.json',
  includes: '../../ercs/shared.json',
  context: { contract: { deployments: [{ chainId: 1, address: `0x${'Aa'.repeat(20)}` }] } },
  display: {
    formats: {
      'approve(address spender,uint256 value)': {
        fields: [
          { path: 'value', params: { threshold: '0xff' } },
          { path: '@.value', label: 'Wei', format: 'amount' },
        ],
      },
    },
  },
}

function read(files: { readonly [path: string]: unknown }) {
  return (path: string) => files[path]
}

describe('a descriptor that includes another', () => {
  const merged = mergeIncludes(
    'registry/one/a.json',
    read({ 'ercs/shared.json': SHARED, 'registry/one/a.json': BOUND }),
  )

  it('keeps what it says itself over what it includes, field by field', () => {
    expect(merged).toMatchObject({
      ok: true,
      descriptor: {
        path: 'registry/one/a.json',
        display: {
          formats: {
            'approve(address spender,uint256 value)': {
              intent: 'Approve',
              fields: [
                { path: 'spender', label: 'Spender' },
                { path: 'value', label: 'Amount', params: { tokenPath: '@.to', threshold: '0xff' } },
                { path: '@.value', label: 'Wei' },
              ],
            },
          },
        },
      },
    })
  })

  it('says where it applies, in lower case', () => {
    expect(merged.ok && deploymentsOf(merged.descriptor)).toEqual({
      kind: 'calldata',
      deployments: [{ chainId: 1, address: `0x${'aa'.repeat(20)}` }],
    })
  })

  it.each([
    ['a URL', 'https://evil.example/x.json', 'outside the registry'],
    ['a place above the registry', '../../../x.json', 'outside the registry'],
    ['itself', 'a.json', 'includes itself'],
    ['nothing', 'b.json', 'no such file'],
  ])('is refused by its reason where it includes %s', (_, includes, reason) => {
    const refused = mergeIncludes('registry/one/a.json', read({ 'registry/one/a.json': { ...BOUND, includes } }))
    expect(refused).toMatchObject({ ok: false, reason: expect.stringContaining(reason) })
  })

  it('does not touch prototypes', () => {
    const hostile = JSON.parse('{"__proto__":{"polluted":1},"context":{"contract":{}},"display":{"formats":{}}}')
    mergeIncludes('a/b.json', read({ 'a/b.json': { ...BOUND, includes: 'c.json' }, 'a/c.json': hostile }))
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})
