import { numberToHex, pad } from 'viem'
import { describe, expect, it } from 'vitest'
import { createChainMemory } from '../../../lib/adapters/chain/chain-memory.ts'
import { createCodeCache } from '../../../lib/adapters/chain/code-cache.ts'
import { createStateCache } from '../../../lib/adapters/chain/state-cache.ts'
import type { Address, Hex } from '../../../lib/core/facts/hex.ts'
import type { AccountState } from '../../../lib/core/simulate/state.ts'

const root = (at: number): Hex => pad(numberToHex(at))
const person = (at: number): Address => pad(numberToHex(at), { size: 20 })
const account = (code: Hex = '0x', storage: AccountState['storage'] = {}): AccountState => ({
  ...{ balance: '0', nonce: '0', code, storage },
})
const code = (bytes: number, of = '0'): Hex => `0x${of.repeat(2 * bytes)}`

describe('the cache of proved state', () => {
  it('adds what is read of an account to what was read of it before', () => {
    const cache = createStateCache()
    cache.keep(root(1), new Map([[person(1), account('0x', { [root(1)]: root(7) })]]))
    cache.keep(root(1), new Map([[person(1), account('0x', { [root(2)]: root(8) })]]))
    expect(cache.accounts(root(1)).get(person(1))?.storage).toEqual({ [root(1)]: root(7), [root(2)]: root(8) })
    expect(cache.accounts(root(2)).size).toBe(0)
  })

  it('keeps the newest few roots', () => {
    const cache = createStateCache({ maxRoots: 2 })
    for (const at of [1, 2, 1, 3]) cache.keep(root(at), new Map([[person(at), account()]]))
    expect([1, 2, 3].map((at) => cache.accounts(root(at)).size)).toEqual([1, 0, 1])
  })

  it('keeps no more than so many bytes, of one root too', () => {
    const cache = createStateCache({ maxRoots: 9, maxBytes: 5_000 })
    cache.keep(root(1), new Map([[person(1), account(code(1_500))]]))
    cache.keep(root(2), new Map([[person(1), account(code(1_500))]]))
    expect([1, 2].map((at) => cache.accounts(root(at)).size)).toEqual([0, 1])
    cache.keep(root(3), new Map([[person(1), account(code(9_000))]]))
    expect([2, 3].map((at) => cache.accounts(root(at)).size)).toEqual([0, 0])
    const slots = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [root(at), root(at)]))
    cache.keep(root(4), new Map([[person(1), account('0x', slots)]]))
    expect(cache.accounts(root(4)).size).toBe(0)
  })
})

describe('the cache of code', () => {
  it('expects an account to have the code that it had last on its chain', () => {
    const cache = createCodeCache()
    cache.keep(1, person(1), root(1), '0x6001')
    expect([cache.expects(1, person(1)), cache.expects(2, person(1)), cache.expects(1, person(2))]).toEqual([
      ...[true, false, false],
    ])
    expect([cache.byHash(root(1)), cache.byHash(root(2))]).toEqual(['0x6001', undefined])
  })

  it('drops what was used least lately beyond its bounds', () => {
    const cache = createCodeCache({ maxBytes: 250, maxAccounts: 2 })
    for (const at of [1, 2, 1, 3]) cache.keep(1, person(at), root(at), code(50, String(at)))
    expect([1, 2, 3].map((at) => cache.expects(1, person(at)))).toEqual([true, false, true])
    expect([1, 2, 3].map((at) => cache.byHash(root(at)) !== undefined)).toEqual([true, false, true])
  })
})

it('of runs, only the latest are remembered', () => {
  const memory = createChainMemory()
  const send = { from: person(1), to: person(2), value: '0', data: '0x' } as const
  const step = (value: number) => [{ ...send, value: String(value) }]
  for (let value = 0; value < 40; value++) memory.keepTouched(1, step(value), [])
  expect([memory.touched(1, step(0)), memory.touched(1, step(39)), memory.touched(2, step(39))]).toEqual([
    null,
    [],
    null,
  ])
  const long = [{ ...send, data: `0x${'00'.repeat(40_000)}` } as const]
  memory.keepTouched(1, long, [])
  expect(memory.touched(1, long)).toBeNull()
  expect(memory.traits('https://a.example')).toBe(memory.traits('https://a.example'))
})
