import { describe, expect, it } from 'vitest'
import type { Act, Meaning } from '../../../lib/core/decode/meaning.ts'
import type { Address } from '../../../lib/core/facts/hex.ts'
import { boughtAtLeast } from '../../../lib/core/judge/bought-at-least.ts'

const [ACCOUNT, ROUTER, WRAPPED, COIN, DOLLAR] = ['a', 'b', 'c', 'd', 'e'].map(
  (digit): Address => `0x${digit.repeat(40)}`,
) as [Address, Address, Address, Address, Address]
const CALLER: Address = `0x${'1'.padStart(40, '0')}`

function swap(token: Address | null, amount: string | null, recipient: Address | null): Meaning {
  const act: Act = {
    ...{ kind: 'swap', give: { token: DOLLAR, amount: '100', exact: true } },
    ...{ get: { token, amount, exact: false }, recipient },
  }
  return { kind: 'contract-call', path: '#', to: ROUTER, fields: [], acts: [act], calls: [] }
}

function payout(fields: { readonly [path: string]: string }): Meaning {
  const told = Object.entries(fields).map(([path, raw]) => {
    return { label: path, type: 'uint256', value: raw, raw, path, factId: path }
  })
  return { kind: 'contract-call', path: '#', to: ROUTER, fields: told, acts: [], calls: [] }
}

function leastOf(...calls: readonly Meaning[]): { readonly [token: string]: bigint | null } {
  const whole: Meaning = { kind: 'contract-call', path: '#', to: ROUTER, fields: [], acts: [], calls: [...calls] }
  const bought = boughtAtLeast(whole, ACCOUNT, WRAPPED)
  return Object.fromEntries(bought.map(({ token, least }) => [token ?? 'coin', least]))
}

describe('the least that swaps bring the account', () => {
  it('is what each says, together', () => {
    expect(leastOf(swap(COIN, '40', ACCOUNT), swap(COIN, '2', null))).toEqual({ [COIN]: 42n })
  })

  it('is open where one of them leaves it open', () => {
    expect(leastOf(swap(COIN, '40', ACCOUNT), swap(COIN, null, null))).toEqual({ [COIN]: null })
  })

  it('is of no interest where another gets it', () => {
    expect(leastOf(swap(COIN, '0', ROUTER))).toEqual({})
    expect(
      leastOf(swap(COIN, '0', ROUTER), payout({ '#.token': COIN, '#.amountMin': '5', '#.recipient': DOLLAR })),
    ).toEqual({})
  })

  it.each([ACCOUNT, CALLER])('is the more of what a router gets and of what it pays out to %s', (to) => {
    const paid = (least: string) => payout({ '#.token': COIN, '#.amountMin': least, '#.recipient': to })
    expect(leastOf(swap(COIN, '0', ROUTER), swap(COIN, '0', ROUTER), paid('7'))).toEqual({ [COIN]: 7n })
    expect(leastOf(swap(COIN, '6', ROUTER), swap(COIN, '5', ROUTER), paid('7'))).toEqual({ [COIN]: 11n })
  })

  it('is in coin where the router unwraps it', () => {
    const unwrap = payout({ '#.amountMinimum': '3' })
    expect(leastOf(swap(WRAPPED, '9', ROUTER), unwrap)).toEqual({ coin: 9n })
    expect(leastOf(swap(COIN, '9', ROUTER), unwrap)).toEqual({})
  })

  it('is what the pools of V4 must pay, where that is more', () => {
    const take = (least: string) => payout({ '#.currency': COIN, '#.minAmount': least })
    expect(leastOf(swap(COIN, '0', ACCOUNT), take('8'))).toEqual({ [COIN]: 8n })
    expect(leastOf(swap(COIN, '9', ACCOUNT), take('0'))).toEqual({ [COIN]: 9n })
  })
})
