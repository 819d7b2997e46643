import { pad } from 'viem'
import { type Address, canonicalHex, type Hex } from '../../core/facts/hex.ts'
import type { AccountState, StateNeed } from '../../core/simulate/state.ts'

/** One `eth_getProof` to make; `fresh` where the account itself, its code included, is not known yet. */
export interface AccountRead {
  readonly address: Address
  readonly slots: readonly Hex[]
  readonly fresh: boolean
}

/** Groups needs by account and leaves out what is known. Slots come out as 32-byte words, at most `slotsARead` a read. */
export function planReads(
  needs: readonly StateNeed[],
  known: ReadonlyMap<Address, AccountState>,
  slotsARead = Number.POSITIVE_INFINITY,
): readonly AccountRead[] {
  const wanted = new Map<Address, Set<Hex>>()
  for (const need of needs) {
    if (need.kind === 'block-hash') continue
    const address = canonicalHex(need.address)
    const slots = wanted.get(address) ?? new Set<Hex>()
    wanted.set(address, slots)
    if (need.kind === 'slot') slots.add(pad(canonicalHex(need.slot)))
  }
  return [...wanted].flatMap(([address, all]) => {
    const account = known.get(address)
    const slots = [...all].filter((slot) => account?.storage[slot] === undefined)
    if (account !== undefined && slots.length === 0) return []
    const size = Math.min(slotsARead, Math.max(1, slots.length))
    return Array.from({ length: Math.max(1, Math.ceil(slots.length / size)) }, (_, at) => ({
      address,
      slots: slots.slice(at * size, (at + 1) * size),
      fresh: account === undefined && at === 0,
    }))
  })
}
