import { isAddressBookEntry } from '../../core/facts/address-book-entry.ts'
import type { AddressBook, BookPlace } from '../../ports/address-book.ts'
import { openDatabase } from './database.ts'
import { orUnread } from './or-unread.ts'

/** More names than anyone gives. */
const MAX_ENTRIES = 2_000

/** The user's names for addresses; what was stored and is no entry is left out. */
export function createAddressBook(maxEntries = MAX_ENTRIES): AddressBook {
  return {
    list: () =>
      orUnread(async () => {
        const entries = (await (await openDatabase()).getAll('addressBook')).filter(isAddressBookEntry)
        return entries.sort((one, other) => one.name.localeCompare(other.name))
      }),
    async put(entry) {
      if (!isAddressBookEntry(entry)) throw new Error('This is no entry of an address book.')
      const transaction = (await openDatabase()).transaction('addressBook', 'readwrite')
      const key = keyOf(entry)
      const [kept, count] = await Promise.all([transaction.store.getKey(key), transaction.store.count()])
      const full = kept === undefined && count >= maxEntries
      if (!full) await transaction.store.put(entry, key)
      await transaction.done
      if (full) throw new Error('The address book is full.')
    },
    async remove(place) {
      await (await openDatabase()).delete('addressBook', keyOf(place))
    },
    find: (chainId, address) =>
      orUnread(async () => {
        const store = (await openDatabase()).transaction('addressBook').store
        const [here, everywhere] = await Promise.all([
          store.get(keyOf({ chainId, address })),
          store.get(keyOf({ chainId: null, address })),
        ])
        return [here, everywhere].find(isAddressBookEntry) ?? null
      }),
  }
}

function keyOf({ chainId, address }: BookPlace): string {
  return `${chainId ?? 'any'}:${address}`
}
