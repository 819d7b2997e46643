import { MEMORY_UNREAD } from '../../core/facts/need.ts'
import { looksAlike } from '../../core/judge/looks-alike.ts'
import type { AddressBook } from '../../ports/address-book.ts'
import type { PastParties } from '../../ports/memory.ts'
import type { Shelf } from './create-library.ts'

/**
 * Whom an address looks like and is not: `{ address, name }`, with the name that the address book has for it, else null.
 * Null where it looks like nobody, and where the user named that very address or dealt with it. What can't be read of the
 * user's own is said as that, so that a review says it too.
 */
export function createLookAlikeShelf(book: Pick<AddressBook, 'list'>, past: PastParties): Shelf<'look-alike'> {
  return async ({ account, address, chainId }) => {
    const own = await Promise.all([book.list(), past.beginningLike(account, address)]).catch(() => null)
    if (own === null) return { ok: false, reason: MEMORY_UNREAD }
    const [entries, parties] = own
    const booked = entries.filter((entry) => entry.chainId === null || entry.chainId === chainId)
    const all = [...booked, ...parties.map((party) => ({ address: party, name: null }))]
    const isKnown = all.some((other) => other.address === address)
    const alike = isKnown ? undefined : all.find((other) => looksAlike(other.address, address))
    return { ok: true, json: alike ? { address: alike.address, name: alike.name } : null, provenance: 'computed' }
  }
}
