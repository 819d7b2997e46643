import type { Act, Meaning } from '../decode/meaning.ts'
import type { Address } from '../facts/hex.ts'
import { type Moved, tokenKey } from './token-key.ts'

/** The least that an account comes to by the request's own bytes, signed, by what is moved (`tokenKey`). */
export type Guarantees = ReadonlyMap<string, bigint>

/**
 * What a request guarantees, as the minimum of a swap: for each token that it gives the account, its minimum, less the most that other
 * parts of the request take of it. A token of which the bytes leave anything open has no guarantee.
 */
export function guaranteesOf(meaning: Meaning, account: Address): Guarantees {
  const least = new Map<string, bigint>()
  const gained = new Set<string>()
  const open = new Set<string>()
  const add = (what: Moved, amount: string | null, sign: bigint) => {
    const key = tokenKey(what)
    if (amount === null) open.add(key)
    else least.set(key, (least.get(key) ?? 0n) + sign * BigInt(amount))
    return key
  }
  for (const act of actsIn(meaning)) {
    switch (act.kind) {
      case 'swap':
        add(fungible(act.give.token), act.give.amount, -1n)
        if (act.recipient === null || act.recipient === account) {
          gained.add(add(fungible(act.get.token), act.get.amount, 1n))
        }
        break
      case 'transfer':
        if (act.from === act.to) break
        if (act.to === account) gained.add(add(act, act.amount, 1n))
        else if ((act.from ?? account) === account) add(act, act.amount, -1n)
        break
      case 'wrap':
        add(fungible(null), act.amount, -1n)
        break
      case 'unwrap':
        add(fungible(act.token), act.amount, -1n)
        break
      case 'approve':
        break
    }
  }
  return new Map([...least].filter(([key]) => gained.has(key) && !open.has(key)))
}

function fungible(token: Address | null): Moved {
  return token === null ? { standard: 'native', token } : { standard: 'erc20', token }
}

function actsIn(meaning: Meaning): readonly Act[] {
  return [...meaning.acts, ...meaning.calls.flatMap(actsIn)]
}
