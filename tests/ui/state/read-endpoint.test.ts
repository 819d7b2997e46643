import { describe, expect, it } from 'vitest'
import { isEndpoint } from '../../../lib/core/facts/endpoint.ts'
import { readEndpoint } from '../../../lib/ui/state/read-endpoint.ts'

const form = { chainId: '1', url: 'https://rpc.example.org', ownNode: false }

describe('readEndpoint', () => {
  it('reads what the settings accept', () => {
    const endpoint = readEndpoint({ ...form, chainId: ' 10 ', ownNode: true }, [])
    expect(endpoint).toEqual({ chainId: 10, url: 'https://rpc.example.org/', ownNode: true })
    expect(isEndpoint(endpoint)).toBe(true)
  })

  it.each(['', '0', '-1', '1.5', '0x1', 'one', '9'.repeat(30)])('takes %j for no chain id', (chainId) => {
    expect(readEndpoint({ ...form, chainId }, [])).toBe('badChainId')
  })

  it.each([
    '',
    'rpc.example.org',
    'ftp://rpc.example.org',
    'javascript:alert(1)',
    `https://x.example/${'a'.repeat(2_100)}`,
  ])('takes %j for no endpoint', (url) => {
    expect(readEndpoint({ ...form, url }, [])).toBe('badUrl')
  })

  it('does not choose the same twice', () => {
    const chosen = [{ chainId: 1, url: 'https://rpc.example.org/', ownNode: true }]
    expect(readEndpoint(form, chosen)).toBe('duplicate')
    expect(readEndpoint({ ...form, chainId: '2' }, chosen)).toMatchObject({ chainId: 2 })
  })
})
