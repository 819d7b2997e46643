import type { AddressBook } from '../../ports/address-book.ts'
import type { Shelf } from './create-library.ts'

/** Names from the user's own address book before any other. */
export function createBookedLabelShelf(book: Pick<AddressBook, 'find'>, others: Shelf<'label'>): Shelf<'label'> {
  return async (need, signal) => {
    const entry = await book.find(need.chainId, need.address)
    if (entry === null) return others(need, signal)
    return { ok: true, json: { name: entry.name, source: 'your address book' }, provenance: 'computed' }
  }
}
