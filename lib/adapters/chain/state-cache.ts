import type { Address, Hex } from '../../core/facts/hex.ts'
import type { AccountState } from '../../core/simulate/state.ts'

type Accounts = Map<Address, AccountState>

/** Proved state, kept from one review to the next. A state root stands for one state alone, whoever gave the proofs. */
export interface StateCache {
  accounts(stateRoot: Hex): ReadonlyMap<Address, AccountState>
  /** Adds to what is known under this root. */
  keep(stateRoot: Hex, accounts: ReadonlyMap<Address, AccountState>): void
}

/** What an account or a slot takes beside its own text, about. */
const OVERHEAD_BYTES = 100

/** Keeps the newest few roots, and of these no more than `maxBytes` in all; what was used least lately goes first. */
export function createStateCache({ maxRoots = 4, maxBytes = 24 << 20 } = {}): StateCache {
  const roots = new Map<Hex, { readonly accounts: Accounts; bytes: number }>()
  const drop = (): void => {
    const total = () => [...roots.values()].reduce((sum, { bytes }) => sum + bytes, 0)
    while (roots.size > maxRoots || total() > maxBytes) {
      const [oldest] = roots.keys()
      if (oldest === undefined) return
      roots.delete(oldest)
    }
  }
  return {
    accounts: (stateRoot) => roots.get(stateRoot)?.accounts ?? new Map(),
    keep(stateRoot, accounts) {
      const entry = roots.get(stateRoot) ?? { accounts: new Map(), bytes: 0 }
      for (const [address, account] of accounts) {
        const known = entry.accounts.get(address)
        const merged = known ? { ...known, storage: { ...known.storage, ...account.storage } } : account
        entry.accounts.set(address, merged)
        entry.bytes += sizeOf(merged) - (known ? sizeOf(known) : 0)
      }
      roots.delete(stateRoot)
      roots.set(stateRoot, entry)
      drop()
    },
  }
}

function sizeOf({ code, storage }: AccountState): number {
  return OVERHEAD_BYTES + code.length + Object.keys(storage).length * (2 * 66 + OVERHEAD_BYTES)
}
