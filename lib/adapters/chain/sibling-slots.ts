import { concat, keccak256, numberToHex, pad } from 'viem'
import type { Address, Hex } from '../../core/facts/hex.ts'
import type { StateNeed } from '../../core/simulate/state.ts'

/** Places of a contract's storage that are tried for a mapping by address; the tokens in use keep theirs among these. */
const PLACES = Array.from({ length: 16 }, (_, place) => pad(numberToHex(place)))
const MAX_HOLDERS = 12

/**
 * Where a contract's hinted slots show that it keeps something by address (as a token keeps balances), the slot of
 * `account` in the same mapping: whoever moves a token is asked about the account's balance of it as well. Solidity
 * hashes key and place, Vyper place and key. A guess that saves a round trip, never more.
 */
export function siblingSlots(
  hints: readonly StateNeed[],
  holders: readonly Address[],
  account: Address,
): readonly StateNeed[] {
  const keys = [...new Set([...hints.flatMap((hint) => (hint.kind === 'account' ? [hint.address] : [])), ...holders])]
  const slots = hints.filter((hint) => hint.kind === 'slot')
  if (slots.length === 0) return []
  const sibling = new Map<Hex, Hex>()
  const mine = pad(account)
  const others = keys.filter((key) => key !== account).slice(0, MAX_HOLDERS)
  for (const place of PLACES) {
    const layouts = [(key: Hex) => keccak256(concat([key, place])), (key: Hex) => keccak256(concat([place, key]))]
    for (const layout of layouts) for (const key of others) sibling.set(layout(pad(key)), layout(mine))
  }
  return slots.flatMap(({ address, slot }): StateNeed[] => {
    const found = sibling.get(slot)
    return found === undefined ? [] : [{ kind: 'slot', address, slot: found }]
  })
}
